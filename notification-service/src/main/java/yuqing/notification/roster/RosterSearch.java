package yuqing.notification.roster;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Which page of one of the roster's lists is asked for: the rows after a key, in the order of the
/// keys.
///
/// @param after the key of the last row of the page before; less than every key for the first page
record RosterSearch<K>(K after, int limit) {

  /// Of a list in the order of its codes or ids.
  static RosterSearch<String> read(String limit, String cursor) {
    return read(new QueryReader(), limit, cursor, "", Function.identity());
  }

  /// @param query holds what is wrong with the other parameters
  /// @param first less than every key
  /// @param key reads one out of a cursor
  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  static <K> RosterSearch<K> read(
      QueryReader query, String limit, String cursor, K first, Function<String, K> key) {
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> key.apply(parts.getFirst()));
    return new RosterSearch<>(Objects.requireNonNullElse(after, first), most);
  }

  /// How many rows to fetch: one more than the page has shows whether another page follows.
  int fetched() {
    return limit + 1;
  }

  /// @param rows up to [#fetched()] of them
  <R> Page<R> page(List<R> rows, Function<R, K> key) {
    return Page.of(rows, limit, row -> Cursor.encode(key.apply(row).toString()));
  }
}
