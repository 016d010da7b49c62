package yuqing.archive.reviewdraft;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EventData;
import yuqing.contracts.NotificationEvent.Acknowledged;

/// How quickly people acknowledged the alerts of one incident.
final class AlertReactions implements Entries.Reader {

  /// Alerts looked at: an incident of months has a few thousand.
  private static final int MOST = 20_000;

  private final Map<UUID, Instant> ordered = new HashMap<>();
  private final Map<UUID, Instant> acknowledged = new HashMap<>();

  @Override
  public boolean take(Entry entry) {
    entry.opening().flatMap(opening -> DecodedEvent.in(opening.payload())).ifPresent(this::apply);
    return true;
  }

  private void apply(EventData event) {
    if (event instanceof AlertOrdered it && ordered.size() < MOST) {
      ordered.put(it.alert(), it.orderedAt());
    } else if (event instanceof Acknowledged it && acknowledged.size() < MOST) {
      acknowledged.merge(it.alert(), it.at(), (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  /// Whole minutes from each order to its first acknowledgement, the quickest first.
  long[] minutes() {
    return acknowledged.entrySet().stream()
        .filter(each -> ordered.containsKey(each.getKey()))
        .map(each -> Duration.between(ordered.get(each.getKey()), each.getValue()))
        .mapToLong(taken -> Math.max(0, taken.toMinutes()))
        .sorted()
        .toArray();
  }

  /// Alerts that nobody acknowledged.
  long unacknowledged() {
    return ordered.keySet().stream().filter(each -> !acknowledged.containsKey(each)).count();
  }
}
