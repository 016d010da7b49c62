package yuqing.archive.accesslog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yuqing.rest.request.Cursor;

/// A page of the access log as SQL: the newest hour first.
final class AccessLogSearch {

  private static final String SELECT =
      """
      select a.n, a.hour, a.at, a.incident, a.reader, a.system, a.asked, a.roles, a.departments,
             array(select k.kind from access_log_kind k where k.n = a.n order by k.at, k.kind)
               as kinds,
             d.standing -> 'report' ->> 'number' as number
      from access_log a left join dossier d on d.incident = a.incident
      where true\
      """;

  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> parameters = new ArrayList<>();

  /// @param id null for no matter which
  AccessLogSearch incident(String id) {
    return id == null ? this : and(" and a.incident = ?", id);
  }

  /// @param reader a person, or a system by its client; null for no matter who
  AccessLogSearch person(String reader) {
    return reader == null ? this : and(" and a.reader = ?", reader);
  }

  /// @param from, to hours that begin at or after, and before; null for no limit
  AccessLogSearch hours(Instant from, Instant to) {
    if (from != null) {
      and(" and a.hour >= ?", from);
    }
    if (to != null) {
      and(" and a.hour < ?", to);
    }
    return this;
  }

  AccessLogSearch after(Place place) {
    if (place != null) {
      and(" and (a.hour, a.n) < (?, ?)", place.hour());
      parameters.add(place.n());
    }
    return this;
  }

  private AccessLogSearch and(String condition, Object value) {
    sql.append(condition);
    parameters.add(value);
    return this;
  }

  String sql() {
    return sql + " order by a.hour desc, a.n desc limit ?";
  }

  /// @param limit rows at most
  Object[] parameters(int limit) {
    var all = new ArrayList<>(parameters);
    all.add(limit);
    return all.toArray();
  }

  /// Where a list goes on.
  record Place(Instant hour, long n) {

    static Place of(String cursor) {
      return Cursor.decode(
          cursor, 2, parts -> new Place(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1))));
    }

    static String cursorAfter(ListedAccess row) {
      return Cursor.encode(row.hour().toString(), Long.toString(row.n()));
    }
  }
}
