package yuqing.archive.search.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import yuqing.durable.jdbc.Sql;

/// One look for candidates: first at the newest incidents one by one, where what is common is
/// found, then through the index by windows of time.
final class CandidateScan {

  private static final int FETCH = 64;

  /// How these statements are best carried out is known; what the planner expects of grams is not.
  private static final String PLANNED =
      """
      select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
             set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)
      """;

  private static final String NEWEST =
      "select * from dossier d where %s order by d.received_at desc, d.incident desc limit ?";

  // One department after the other: the index has those of each in their order.
  private static final String NEWEST_OF_DEPARTMENTS =
      """
      select own.* from unnest(?::text[]) as code
      cross join lateral (select * from dossier d where d.department = code and %s
                          order by d.received_at desc, d.incident desc limit ?) own
      order by own.received_at desc, own.incident desc limit ?
      """;

  private static final String OLDEST =
      "select received_at from dossier order by received_at, incident limit 1";

  private final Connection connection;
  private final CandidateQuery query;
  private final GramExpression grams;
  private final ScanBounds bounds;
  private final List<CandidatePlace> found = new ArrayList<>();
  private CandidatePlace place;
  private int examined;

  CandidateScan(Connection connection, CandidateQuery query, ScanBounds bounds) {
    this.connection = connection;
    this.query = query;
    this.grams = GramExpression.of(query);
    this.bounds = bounds;
    this.place = query.start();
  }

  CandidateBatch run() throws SQLException {
    Sql.find(connection, row -> true, PLANNED);
    boolean end = walk();
    if (!end && !isEnough()) {
      end = goBack();
    }
    return new CandidateBatch(found, place, examined, end);
  }

  private boolean isEnough() {
    return found.size() >= query.wanted() || examined >= query.mostExamined();
  }

  /// @return whether there is none after those that were looked at
  private boolean walk() throws SQLException {
    var values = new ArrayList<Object>();
    values.add(grams.text());
    var fits = query.filter().conditions(values);
    var own = query.filter().possibleDepartments();
    own.ifPresent(codes -> values.add(codes.toArray(String[]::new)));
    var received = received(null, values);
    values.add(bounds.newest());
    if (own.isPresent()) {
      values.add(bounds.newest());
    }
    var newest = (own.isPresent() ? NEWEST_OF_DEPARTMENTS : NEWEST).formatted(received);
    Sql.scan(connection, FETCH, this::walked, walk(fits, newest), values.toArray());
    return examined < bounds.newest() && found.size() < query.wanted();
  }

  /// @return whether to go on
  private boolean walked(ResultSet row) throws SQLException {
    examined++;
    place = placeOf(row);
    if (row.getBoolean("fits")) {
      found.add(place);
    }
    return found.size() < query.wanted();
  }

  /// @return whether all were looked through
  private boolean goBack() throws SQLException {
    var windows = new ArrayDeque<>(RecencyWindow.upTo(RecencyWindow.monthOf(place.receivedAt())));
    while (!windows.isEmpty() && !isBeforeFrom()) {
      if (isEnough()) {
        return false;
      }
      var window = windows.removeFirst();
      if (isTooMuch(window)) {
        window.split(oldest()).reversed().forEach(windows::addFirst);
      } else if (isEnoughIn(window)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBeforeFrom() {
    var from = query.filter().from();
    return from != null && !place.receivedAt().isAfter(from);
  }

  private boolean isTooMuch(RecencyWindow window) throws SQLException {
    if (window.isOneMonth()) {
      return lookThrough(window, Integer.MAX_VALUE) < 0;
    }
    return lookThrough(window, bounds.atOnce()) < 0;
  }

  /// Takes over what the last window found.
  private boolean isEnoughIn(RecencyWindow window) {
    if (found.size() >= query.wanted()) {
      place = found.getLast();
      return true;
    }
    if (window.start() != null) {
      place = CandidatePlace.before(window.start());
    }
    return false;
  }

  /// @return the candidates in it; negative where they are more than so many, and nothing is taken
  private int lookThrough(RecencyWindow window, int most) throws SQLException {
    var values = new ArrayList<Object>();
    values.add(grams.and(window.tags()).text());
    var received = received(window.start(), values);
    values.add(most == Integer.MAX_VALUE ? most : most + 1);
    var fits = query.filter().conditions(values);
    values.add(query.wanted() - found.size());
    var rows = Sql.list(connection, WindowRow::read, window(received, fits), values.toArray());
    int candidates = rows.getFirst().examined();
    if (candidates > most) {
      return -1;
    }
    examined += candidates;
    rows.stream().map(WindowRow::place).filter(each -> each != null).forEach(found::add);
    return candidates;
  }

  /// Conditions on when `d` was received: after what was looked at, within what is asked for.
  private String received(Instant start, List<Object> values) {
    var sql = new StringBuilder("true");
    if (place != null) {
      sql.append(" and (d.received_at, d.incident) < (?, ?)");
      values.add(place.receivedAt());
      values.add(place.incident());
    }
    for (var from : new Instant[] {query.filter().from(), start}) {
      if (from != null) {
        sql.append(" and d.received_at >= ?");
        values.add(from);
      }
    }
    return sql.toString();
  }

  private YearMonth oldest() throws SQLException {
    return Sql.find(connection, row -> Sql.instant(row, "received_at"), OLDEST)
        .map(RecencyWindow::monthOf)
        .orElseThrow();
  }

  private static CandidatePlace placeOf(ResultSet row) throws SQLException {
    return new CandidatePlace(Sql.instant(row, "received_at"), row.getString("incident"));
  }

  /// @param place null in the one row of a window without any that fits
  private record WindowRow(int examined, CandidatePlace place) {

    static WindowRow read(ResultSet row) throws SQLException {
      var place = row.getString("incident") == null ? null : placeOf(row);
      return new WindowRow(row.getInt("examined"), place);
    }
  }

  private static String walk(String fits, String newest) {
    return """
    select d.incident, d.received_at,
           coalesce(s.received_at is not null and s.grams @@ ?::tsquery and %s, false) as fits
    from (%s) d left join search_document s on s.incident = d.incident
    order by d.received_at desc, d.incident desc
    """
        .formatted(fits, newest);
  }

  /// The candidates are in their order before they are joined, which then ends with the last
  /// wanted.
  private static String window(String received, String fits) {
    return """
    with candidate as materialized (
      select incident, received_at from search_document d
      where grams @@ ?::tsquery and %s limit ?)
    select total.examined, fitting.incident, fitting.received_at
    from (select count(*) as examined from candidate) total
    left join (
      select c.incident, c.received_at
      from (select * from candidate order by received_at desc, incident desc) c
      join dossier d on d.incident = c.incident
      where %s
      order by c.received_at desc, c.incident desc limit ?) fitting on true
    order by fitting.received_at desc, fitting.incident desc
    """
        .formatted(received, fits);
  }
}
