package yuqing.incident.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.access.ReadScope;
import yuqing.contracts.term.MeetingKind;
import yuqing.rest.request.Cursor;

/// The conditions of one list of meetings: the latest first.
final class MeetingSearch {

  /// The sort key after which the next page begins.
  record Place(Instant heldAt, UUID id) {}

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /// A department sees the meetings of its incidents, and those that asked it or gave it a task.
  MeetingSearch visibleTo(ReadScope scope) {
    return switch (scope) {
      case ReadScope.All() -> this;
      case ReadScope.Departments(Set<String> codes) ->
          where(
              "(i.department in :readable or i.id in (select a.intoId from AbsorbedIncident a where"
                  + " a.department in :readable) or m.id in (select d.meetingId from"
                  + " MeetingDepartment d where d.department in :readable))",
              "readable",
              codes);
      case ReadScope.OwnReports _, ReadScope.Nothing _ -> where("m.heldIn < :none", "none", 0);
    };
  }

  MeetingSearch withId(UUID id) {
    return where("m.id = :id", "id", id);
  }

  MeetingSearch ofKind(Set<MeetingKind> kinds) {
    return kinds.isEmpty() ? this : where("m.kind in :kinds", "kinds", kinds);
  }

  /// @param year null for any
  MeetingSearch heldIn(Integer year) {
    return year == null ? this : where("m.heldIn = :year", "year", year);
  }

  /// @param incident null for any and none
  MeetingSearch ofIncident(UUID incident) {
    return incident == null ? this : where("m.incidentId = :incident", "incident", incident);
  }

  MeetingSearch after(Place place) {
    if (place == null) {
      return this;
    }
    values.put("afterTime", place.heldAt());
    values.put("afterId", place.id());
    conditions.add("m.heldAt <= :afterTime and (m.heldAt < :afterTime or m.id > :afterId)");
    return this;
  }

  private MeetingSearch where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  /// Over `Meeting m` and its `Incident i`.
  String where() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return where + " order by m.heldAt desc, m.id";
  }

  Map<String, Object> values() {
    return values;
  }

  static Place placeOf(String cursor) {
    return Cursor.decode(
        cursor,
        2,
        parts -> new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
  }

  static String cursorAfter(Meeting row) {
    return Cursor.encode(row.heldAt.toString(), row.id.toString());
  }
}
