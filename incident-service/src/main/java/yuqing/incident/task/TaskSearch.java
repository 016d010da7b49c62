package yuqing.incident.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.access.HeldPosts;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Post;
import yuqing.rest.request.Cursor;

/// The conditions of one list of tasks: the earliest due first.
final class TaskSearch {

  private static final Set<TaskState> OPEN = Set.of(TaskState.SET, TaskState.ACCEPTED);

  /// The sort key after which the next page begins.
  record Place(LocalDate dueOn, UUID id) {}

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /// A department sees the tasks of its incidents and those that it owns itself, so that nobody
  /// owes what they cannot read.
  TaskSearch visibleTo(ReadScope scope) {
    return switch (scope) {
      case ReadScope.All() -> this;
      case ReadScope.Departments(Set<String> codes) ->
          where(
              "(t.ownerDepartment in :readable or i.department in :readable or i.id in (select"
                  + " a.intoId from AbsorbedIncident a where a.department in :readable))",
              "readable",
              codes);
      case ReadScope.OwnReports _, ReadScope.Nothing _ -> where("t.version < :none", "none", 0L);
    };
  }

  TaskSearch withId(UUID id) {
    return where("t.id = :id", "id", id);
  }

  /// What the posts of the caller own.
  TaskSearch ownedBy(HeldPosts held) {
    values.put("schoolPosts", held.ofSchool());
    values.put("departmentPosts", held.ofDepartments());
    values.put("departments", held.departments());
    conditions.add(
        "(t.ownerPost in :schoolPosts or (t.ownerPost in :departmentPosts and t.ownerDepartment in"
            + " :departments))");
    return this;
  }

  TaskSearch ownerPosts(Set<Post> posts) {
    return posts.isEmpty() ? this : where("t.ownerPost in :posts", "posts", posts);
  }

  TaskSearch ownerDepartments(Set<String> codes) {
    return codes.isEmpty() ? this : where("t.ownerDepartment in :owners", "owners", codes);
  }

  TaskSearch ofIncident(UUID incident) {
    return incident == null ? this : where("t.incidentId = :incident", "incident", incident);
  }

  TaskSearch inState(Set<TaskState> states) {
    return states.isEmpty() ? this : where("t.state in :states", "states", states);
  }

  TaskSearch open(boolean only) {
    return only ? where("t.state in :open", "open", OPEN) : this;
  }

  /// @param today at the school
  TaskSearch overdue(boolean only, LocalDate today) {
    return only ? open(true).where("t.dueOn < :today", "today", today) : this;
  }

  TaskSearch after(Place place) {
    if (place == null) {
      return this;
    }
    values.put("afterDay", place.dueOn());
    values.put("afterId", place.id());
    conditions.add("t.dueOn >= :afterDay and (t.dueOn > :afterDay or t.id > :afterId)");
    return this;
  }

  private TaskSearch where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  /// Over `Task t` and its `Incident i`.
  String where() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return where + " order by t.dueOn, t.id";
  }

  Map<String, Object> values() {
    return values;
  }

  static Place placeOf(String cursor) {
    return Cursor.decode(
        cursor,
        2,
        parts -> new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
  }

  static String cursorAfter(Tasks.ListedTask row) {
    return Cursor.encode(row.task().dueOn.toString(), row.task().id.toString());
  }
}
