package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.text.StatedTime;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// What was done, by kind of act, whenever it was recorded. Every act lies at or after the
/// discovery, a reply's delivery also at or after its approval: a stated time counts as the latest
/// of such bounds that lie inside it.
final class ActionTimes {

  /// @param bound at or after which the act lies, whatever it meets, beside the discovery
  private record Act(StatedTime time, int order, Instant discovered, Instant bound) {

    Instant countsAs() {
      return time.countsAs(discovered, bound);
    }

    /// Beside a further bound, which the obligation that it meets adds.
    Instant countsAs(Instant further) {
      return time.countsAs(discovered, bound, further);
    }
  }

  private final Map<Action, List<Act>> acts = new EnumMap<>(Action.class);

  ActionTimes(CaseFile file) {
    var discovered = file.report().discoveredAt();
    var events = file.events();
    for (int order = 0; order < events.size(); order++) {
      var event = events.get(order);
      var bound =
          event instanceof CaseEvent.ReplyDelivered delivered
              ? Reply.approval(delivered, events).orElse(discovered)
              : discovered;
      var act = new Act(event.stated(), order, discovered, bound);
      acts.computeIfAbsent(event.action(), each -> new ArrayList<>()).add(act);
    }
  }

  private Stream<Act> of(Collection<Action> actions) {
    return actions.stream().flatMap(action -> acts.getOrDefault(action, List.of()).stream());
  }

  /// In order of when they occurred.
  List<Instant> all(Collection<Action> actions) {
    return of(actions).map(Act::countsAs).sorted().toList();
  }

  /// As they were stated, in that order.
  List<StatedTime> stated(Collection<Action> actions) {
    return of(actions)
        .sorted(Comparator.comparing(Act::time).thenComparingInt(Act::order))
        .map(Act::time)
        .toList();
  }

  Optional<Instant> first(Collection<Action> actions) {
    return all(actions).stream().findFirst();
  }

  /// At or after an instant.
  Optional<Instant> firstFrom(Collection<Action> actions, Instant instant) {
    return of(actions)
        .map(act -> act.countsAs(instant))
        .filter(at -> !at.isBefore(instant))
        .min(Instant::compareTo);
  }

  /// After a moment; at the same instant only what was recorded after it.
  Optional<Instant> firstAfter(Collection<Action> actions, RecordedMoment moment) {
    return of(actions)
        .map(act -> new RecordedMoment(act.countsAs(moment.at()), act.order()))
        .filter(each -> each.compareTo(moment) > 0)
        .min(Comparator.naturalOrder())
        .map(RecordedMoment::at);
  }
}
