package yuqing.procedure.simulate;

import java.util.List;
import java.util.Optional;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.yaml.YamlValue;

/// A scenario file as read: every event in it could have happened.
///
/// @param asOf an instant, with its place in the file
/// @param expected what its author expects; empty when it is just to be judged
record Scenario(
    String name,
    CaseFile file,
    List<HeightenedPeriod> heightened,
    YamlValue asOf,
    Optional<ExpectedOutcome> expected) {}
