package yuqing.notification.alert;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which alerts are asked for.
///
/// @param incidents any of which; empty for no matter
/// @param people roster ids, to any of whom it was sent and whom it still concerns; empty for no
///     matter
/// @param unacknowledged whether it still asks for an acknowledgement: nobody has acknowledged it,
///     and what it is about is owed; else those that somebody has acknowledged; null for no matter
record AlertFilter(Set<UUID> incidents, Set<String> people, Boolean unacknowledged) {

  /// As one of several conditions on `a`, each of which begins with `and`.
  ///
  /// @param values takes those of the conditions
  String conditions(Map<String, Object> values) {
    var conditions = new StringBuilder();
    if (!incidents.isEmpty()) {
      conditions.append(" and a.incident in :incidents");
      values.put("incidents", incidents);
    }
    if (!people.isEmpty()) {
      conditions.append(" and ").append(AlertSearch.sentToAnyOf("addressees"));
      values.put("addressees", people);
    }
    if (unacknowledged != null) {
      conditions.append(
          unacknowledged
              ? " and a.acknowledgedAt is null and a.settledAt is null"
              : " and a.acknowledgedAt is not null");
    }
    return conditions.toString();
  }
}
