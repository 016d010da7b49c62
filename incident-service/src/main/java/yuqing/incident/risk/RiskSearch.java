package yuqing.incident.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.access.ReadScope;
import yuqing.contracts.term.RiskLevel;
import yuqing.durable.jdbc.LikePattern;
import yuqing.incident.task.TaskState;
import yuqing.rest.request.Cursor;

/// The conditions of one list of risks: the newest first.
final class RiskSearch {

  private static final Set<TaskState> TO_BE_DONE = Set.of(TaskState.SET, TaskState.ACCEPTED);

  /// The sort key after which the next page begins.
  record Place(Instant registeredAt, UUID id) {}

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /// A department sees the risks that concern it, and those of which it owns a measure, so that
  /// nobody owes what they cannot read.
  RiskSearch visibleTo(ReadScope scope) {
    return switch (scope) {
      case ReadScope.All() -> this;
      case ReadScope.Departments(Set<String> codes) ->
          where(
              "(r.department in :readable or r.id in (select m.riskId from RiskMeasure m, Task t"
                  + " where t.id = m.taskId and t.ownerDepartment in :readable))",
              "readable",
              codes);
      case ReadScope.OwnReports _, ReadScope.Nothing _ -> where("r.version < :none", "none", 0L);
    };
  }

  RiskSearch withId(UUID id) {
    return where("r.id = :id", "id", id);
  }

  RiskSearch ofDepartments(Set<String> codes) {
    return codes.isEmpty() ? this : where("r.department in :departments", "departments", codes);
  }

  RiskSearch ofLevel(Set<RiskLevel> levels) {
    return levels.isEmpty() ? this : where("r.level in :levels", "levels", levels);
  }

  RiskSearch inState(Set<RiskState> states) {
    return states.isEmpty() ? this : where("r.state in :states", "states", states);
  }

  /// @param today at the school
  RiskSearch overdue(boolean only, LocalDate today) {
    if (!only) {
      return this;
    }
    values.put("toBeDone", TO_BE_DONE);
    values.put("today", today);
    return where(
        "(r.state = :open and r.id in (select m.riskId from RiskMeasure m, Task t where t.id ="
            + " m.taskId and t.state in :toBeDone and t.dueOn < :today))",
        "open",
        RiskState.OPEN);
  }

  /// In title or number, case aside.
  ///
  /// @param text null for any
  RiskSearch containing(String text) {
    return text == null
        ? this
        : where(
            "(r.title ilike :text escape '\\' or r.number ilike :text escape '\\')",
            "text",
            LikePattern.containing(text));
  }

  RiskSearch after(Place place) {
    if (place == null) {
      return this;
    }
    values.put("afterTime", place.registeredAt());
    values.put("afterId", place.id());
    conditions.add(
        "r.registeredAt <= :afterTime and (r.registeredAt < :afterTime or r.id > :afterId)");
    return this;
  }

  private RiskSearch where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  /// Over `Risk r`.
  String where() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return where + " order by r.registeredAt desc, r.id";
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

  static String cursorAfter(Risks.ListedRisk row) {
    return Cursor.encode(row.risk().registeredAt.toString(), row.risk().id.toString());
  }
}
