package yuqing.durable.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Divides the events of a poll into groups that share a transaction: those of one incident, in
/// their order, up to a number and a size.
final class EventGroups {

  static final int MOST_EVENTS = 64;

  /// One event alone may be larger.
  static final long MOST_BYTES = 1L << 20;

  private EventGroups() {}

  /// In the order of their first events, but that the groups of an incident follow one another.
  static <T> List<List<InboxEvent<T>>> of(List<InboxEvent<T>> events) {
    var byIncident = new LinkedHashMap<Object, List<InboxEvent<T>>>();
    for (var event : events) {
      Object owner = event.incident() == null ? event : event.incident();
      byIncident.computeIfAbsent(owner, _ -> new ArrayList<>()).add(event);
    }
    var groups = new ArrayList<List<InboxEvent<T>>>();
    byIncident.values().forEach(ofOne -> split(ofOne, groups));
    return groups;
  }

  private static <T> void split(List<InboxEvent<T>> ofOne, List<List<InboxEvent<T>>> groups) {
    var group = new ArrayList<InboxEvent<T>>();
    long bytes = 0;
    for (var event : ofOne) {
      var isFull = group.size() == MOST_EVENTS || bytes + event.bytes() > MOST_BYTES;
      if (isFull && !group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
        bytes = 0;
      }
      group.add(event);
      bytes += event.bytes();
    }
    groups.add(group);
  }
}
