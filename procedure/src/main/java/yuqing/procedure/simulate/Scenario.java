package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.procedure.CaseFile;
import yuqing.procedure.HeightenedPeriod;

/// A scenario file as read: every event in it could have happened.
///
/// @param expected what its author expects; empty when it is just to be judged
record Scenario(
    String name,
    CaseFile file,
    List<HeightenedPeriod> heightened,
    Instant asOf,
    Optional<Expected> expected) {}
