package yuqing.archive.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Post;
import yuqing.rest.request.Cursor;

/// A list of measures as SQL: the earliest due first. A department sees those of its incidents and
/// those that it owns itself, so that nobody owes what they cannot read.
final class MeasureSearch {

  private static final String SELECT =
      "select "
          + ListedMeasure.COLUMNS
          + " from review_measure m left join dossier d on d.incident = m.incident"
          + " left join department r on r.code = m.owner_department where true";

  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> parameters = new ArrayList<>();

  MeasureSearch(ReadScope scope) {
    switch (scope) {
      case ReadScope.All _ -> {
        // Every measure.
      }
      case ReadScope.Departments own -> {
        var codes = own.departments().toArray(String[]::new);
        and(" and (d.department = any(?)", codes);
        and(" or m.owner_department = any(?))", codes);
      }
      case ReadScope.OwnReports _, ReadScope.Nothing _ -> sql.append(" and false");
    }
  }

  /// @param posts empty for no matter whose
  MeasureSearch ownedBy(Set<Post> posts) {
    return posts.isEmpty()
        ? this
        : and(" and m.owner_post = any(?)", posts.stream().map(Post::code).toArray(String[]::new));
  }

  /// @param codes empty for no matter which
  MeasureSearch ofDepartments(Set<String> codes) {
    return codes.isEmpty()
        ? this
        : and(" and m.owner_department = any(?)", codes.toArray(String[]::new));
  }

  MeasureSearch open(boolean only) {
    if (only) {
      sql.append(" and m.done_at is null");
    }
    return this;
  }

  /// @param today at the school
  MeasureSearch overdue(boolean only, LocalDate today) {
    return only ? open(true).dueBefore(today) : this;
  }

  /// @param day exclusive; null for no matter when
  MeasureSearch dueBefore(LocalDate day) {
    return day == null ? this : and(" and m.due_on < ?", day);
  }

  MeasureSearch after(Place place) {
    if (place != null) {
      and(" and (m.due_on, m.incident, m.number) > (?, ?, ?)", place.dueOn());
      parameters.add(place.incident());
      parameters.add(place.number());
    }
    return this;
  }

  private MeasureSearch and(String condition, Object value) {
    sql.append(condition);
    parameters.add(value);
    return this;
  }

  String sql() {
    return sql + " order by m.due_on, m.incident, m.number limit ?";
  }

  /// @param limit rows at most
  Object[] parameters(int limit) {
    var all = new ArrayList<>(parameters);
    all.add(limit);
    return all.toArray();
  }

  /// Where a list goes on.
  record Place(LocalDate dueOn, String incident, int number) {

    static Place of(String cursor) {
      return Cursor.decode(
          cursor,
          3,
          parts ->
              new Place(
                  LocalDate.parse(parts.get(0)), parts.get(1), Integer.parseInt(parts.get(2))));
    }

    static String cursorAfter(ListedMeasure row) {
      return Cursor.encode(
          row.measure().dueOn().toString(),
          row.incident(),
          Integer.toString(row.measure().number()));
    }
  }
}
