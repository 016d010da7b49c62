package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.contracts.term.Action;
import yuqing.procedure.casefile.CaseEvent;

/// What was done, by kind of act and in order of when it occurred, whenever it was recorded.
final class ActionTimes {

  private final Map<Action, List<RecordedMoment>> moments = new EnumMap<>(Action.class);

  ActionTimes(List<CaseEvent> events) {
    for (int order = 0; order < events.size(); order++) {
      var event = events.get(order);
      // A merge of another incident into this one is no merge of this one.
      if (!(event instanceof CaseEvent.Absorbed)) {
        add(event.action(), new RecordedMoment(event.occurredAt(), order));
      }
    }
    moments.values().forEach(list -> list.sort(null));
  }

  private void add(Action action, RecordedMoment moment) {
    moments.computeIfAbsent(action, each -> new ArrayList<>()).add(moment);
  }

  /// In order of when they occurred.
  List<Instant> all(Collection<Action> actions) {
    return actions.stream()
        .flatMap(action -> moments.getOrDefault(action, List.of()).stream())
        .sorted()
        .map(RecordedMoment::at)
        .toList();
  }

  Optional<Instant> first(Collection<Action> actions) {
    return all(actions).stream().findFirst();
  }

  /// At or after an instant.
  Optional<Instant> firstFrom(Collection<Action> actions, Instant instant) {
    return all(actions).stream().filter(at -> !at.isBefore(instant)).findFirst();
  }

  /// After a moment; at the same instant only what was recorded after it.
  Optional<Instant> firstAfter(Collection<Action> actions, RecordedMoment moment) {
    return actions.stream()
        .flatMap(action -> moments.getOrDefault(action, List.of()).stream())
        .filter(each -> each.compareTo(moment) > 0)
        .sorted()
        .map(RecordedMoment::at)
        .findFirst();
  }
}
