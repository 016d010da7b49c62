package yuqing.notification.alert;

import java.util.Map;
import java.util.UUID;

/// Which alerts are asked for, each null for no matter.
///
/// @param person roster id of somebody to whom it was sent and whom it still concerns
/// @param unacknowledged whether it still asks for an acknowledgement: nobody has acknowledged it,
///     and what it is about is owed; else those that somebody has acknowledged
record AlertFilter(UUID incident, String person, Boolean unacknowledged) {

  /// As one of several conditions on `a`, each of which begins with `and`.
  ///
  /// @param values takes those of the conditions
  String conditions(Map<String, Object> values) {
    var conditions = new StringBuilder();
    if (incident != null) {
      conditions.append(" and a.incident = :incident");
      values.put("incident", incident);
    }
    if (person != null) {
      conditions.append(" and ").append(AlertSearch.sentTo("addressee"));
      values.put("addressee", person);
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
