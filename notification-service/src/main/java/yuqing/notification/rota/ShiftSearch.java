package yuqing.notification.rota;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Which shifts are asked for.
///
/// @param departments any of which; empty for no matter
/// @param school whether the school's own are asked for, alone or beside those of departments
/// @param from of those that end after then; null for no matter
/// @param until of those that begin before then; null for no matter
/// @param person roster id; null for no matter
/// @param after the last shift of the page before; null for the first page
record ShiftSearch(
    Set<String> departments,
    boolean school,
    Instant from,
    Instant until,
    String person,
    Position after,
    int limit) {

  /// The longest code or roster id, in characters.
  static final int LONGEST_CODE = 60;

  /// In a list by beginning and id.
  record Position(Instant begin, UUID id) {
    static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));

    static Position read(String cursor) {
      var read =
          Cursor.decode(
              cursor,
              2,
              parts -> new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
      return Objects.requireNonNullElse(read, FIRST);
    }
  }

  boolean isOfAllUnits() {
    return departments.isEmpty() && !school;
  }

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  static ShiftSearch read(ShiftParameters sent, String caller) {
    var query = new QueryReader();
    var departments = query.texts("department", sent.departments, LONGEST_CODE);
    boolean school = query.flag("school", sent.school);
    var from = query.instant("from", sent.from);
    var until = query.instant("until", sent.until);
    var person = query.text("person", sent.person, LONGEST_CODE);
    if (from != null && until != null && !from.isBefore(until)) {
      query.errors().reject("until", "out-of-range", "应晚于起始时间", "must come after from");
    }
    int limit = query.limit(sent.limit);
    query.throwIfAny();
    // A system is nobody: it has no shifts of its own.
    var who = "me".equals(person) ? Objects.requireNonNullElse(caller, "") : person;
    return new ShiftSearch(
        departments, school, from, until, who, Position.read(sent.cursor), limit);
  }

  /// @param fetched up to one more than the page has
  Page<DutyShift> page(List<DutyShift> fetched) {
    return Page.of(
        fetched, limit, last -> Cursor.encode(last.begin().toString(), last.id().toString()));
  }
}
