package yuqing.procedure.simulate;

import java.util.List;
import java.util.Optional;

/// Why an event cannot follow what was recorded before it.
///
/// @param found what is put into the fault's sentences
record ImpossibleEvent(ScenarioFault fault, List<Object> found) {

  static Optional<ImpossibleEvent> of(ScenarioFault fault, Object... found) {
    return Optional.of(new ImpossibleEvent(fault, List.of(found)));
  }
}
