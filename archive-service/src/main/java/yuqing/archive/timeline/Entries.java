package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import yuqing.durable.jdbc.RowReader;
import yuqing.durable.jdbc.Sql;

/// Reads entries back: a page, a whole chain in the same memory at any length, what is missing.
public final class Entries {

  /// Rows fetched from the database at once when a whole chain is walked.
  private static final int FETCH = 50;

  /// A page ends once it has so many bytes of payload, also before its limit.
  private static final long MOST_BYTES = 1L << 20;

  /// Gaps named at most; where there are more, the first ones are repaired first.
  private static final int MOST_GAPS = 100;

  private static final String PAGE =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and n > ? order by n limit ?";

  private static final String PAGE_BACK =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and n < ? order by n desc limit ?";

  private static final String AT =
      "select "
          + EntryRows.COLUMNS
          + " from unnest(?::bigint[]) with ordinality as asked (position, place)"
          + " join entry e on e.position = asked.position order by asked.place";

  private static final String UP_TO =
      "select " + EntryRows.COLUMNS + " from entry e where incident = ? and n <= ? order by n";

  private static final String ERASURES =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and type = 'archive.erased' order by n";

  private static final String LATER_ERASURES =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and type = 'archive.erased' and n > ? order by n";

  private static final String BY_SOURCE =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and type <> 'archive.erased'"
          + " order by source, sequence";

  // One statement, so head and entries are of one instant though others append concurrently.
  private static final String WITH_HEAD =
      "select c.length, c.head, "
          + EntryRows.COLUMNS
          + " from chain c left join entry e on e.incident = c.incident"
          + " where c.incident = ? order by e.n";

  private static final String GAPS =
      """
      select source, before + 1 as first, sequence - 1 as last
      from (select source, sequence,
                   lag(sequence, 1, 0::bigint) over (partition by source order by sequence) as before
            from entry where incident = ? and n <= ?) as told
      where sequence - before > 1
      order by source, first
      limit ?
      """;

  private static final String ONE =
      "select " + EntryRows.COLUMNS + " from entry e where incident = ? and n = ?";

  private static final String ERASE = "select erase_payload(?, ?, ?)";

  private static final String HEAD = "select length, head from chain where incident = ?";

  // Backwards along the chain to the first that was there: what was appended before it counts even
  // if another machine's clock was ahead.
  private static final String HEAD_AS_OF =
      "select n as length, hash as head from entry"
          + " where incident = ? and recorded_at <= ? order by n desc limit 1";

  private static final String ANY_OF =
      "select 1 from entry where incident = ? and source = ? and n <= ? limit 1";

  /// Takes entries one by one.
  @FunctionalInterface
  public interface Reader {
    /// @return whether to go on
    boolean take(Entry entry);
  }

  private Entries() {}

  /// The next entries after n in the chain's order: at most `limit`, fewer where they are large, at
  /// least one where there is one.
  public static List<Entry> page(Connection connection, String incident, long after, int limit)
      throws SQLException {
    var page = new EntryPage();
    Sql.scan(connection, FETCH, row -> page.add(EntryRows.read(row)), PAGE, incident, after, limit);
    return page.entries;
  }

  /// The entries before n, the newest first; as many as [#page] has.
  public static List<Entry> pageBack(Connection connection, String incident, long before, int limit)
      throws SQLException {
    var page = new EntryPage();
    Sql.scan(
        connection,
        FETCH,
        row -> page.add(EntryRows.read(row)),
        PAGE_BACK,
        incident,
        before,
        limit);
    return page.entries;
  }

  /// The entries at these positions, of whatever incidents, in this order. They are read at once:
  /// the caller knows how large they are.
  public static List<Entry> at(Connection connection, List<Long> positions) throws SQLException {
    Object asked = positions.toArray(Long[]::new);
    return Sql.list(connection, EntryRows::read, AT, asked);
  }

  /// The entries that a head covers, in the chain's order.
  public static void inOrder(Connection connection, ChainHead head, Reader reader)
      throws SQLException {
    Sql.scan(
        connection,
        FETCH,
        row -> reader.take(EntryRows.read(row)),
        UP_TO,
        head.incident(),
        head.length());
  }

  /// All entries, source by source and each source's in the order in which it published them: the
  /// order in which a case is derived, however its events came in. Before them come the erasures,
  /// which say what is left of entries.
  public static void inPublishedOrder(Connection connection, String incident, Reader reader)
      throws SQLException {
    var more = new AtomicBoolean(true);
    RowReader<Boolean> take =
        row -> {
          more.set(reader.take(EntryRows.read(row)));
          return more.get();
        };
    Sql.scan(connection, FETCH, take, ERASURES, incident);
    if (more.get()) {
      Sql.scan(connection, FETCH, take, BY_SOURCE, incident);
    }
  }

  /// The erasures that came after those entries that a head covers, of which they may say what is
  /// left.
  public static void erasuresAfter(Connection connection, ChainHead head, Consumer<Entry> reader)
      throws SQLException {
    Sql.scan(
        connection,
        FETCH,
        row -> {
          reader.accept(EntryRows.read(row));
          return true;
        },
        LATER_ERASURES,
        head.incident(),
        head.length());
  }

  /// Recomputes the chain from the database; empty where there is none.
  public static Optional<ChainVerification> verify(
      Connection connection, String incident, Instant checkedAt) throws SQLException {
    var gaps = gaps(connection, incident);
    var walk = new ChainWalk(incident);
    Sql.scan(connection, FETCH, walk, WITH_HEAD, incident);
    return Optional.ofNullable(walk.verifier).map(verifier -> verifier.result(checkedAt, gaps));
  }

  /// The end of a chain; empty when there is none.
  public static Optional<ChainHead> head(Connection connection, String incident)
      throws SQLException {
    return Sql.find(connection, row -> ChainHead.read(incident, row), HEAD, incident);
  }

  /// The end of a chain as it was at an instant; empty when it had no entry yet.
  public static Optional<ChainHead> headAsOf(Connection connection, String incident, Instant asOf)
      throws SQLException {
    return Sql.find(connection, row -> ChainHead.read(incident, row), HEAD_AS_OF, incident, asOf);
  }

  /// One entry; empty where there is none.
  public static Optional<Entry> find(Connection connection, String incident, long n)
      throws SQLException {
    return Sql.find(connection, EntryRows::read, ONE, incident, n);
  }

  /// Erases payload and salt of an entry; header, commitment and hash stay, and the chain verifies.
  ///
  /// @return false where they are erased already
  public static boolean erase(Connection connection, String incident, long n, Instant at)
      throws SQLException {
    return Sql.find(connection, row -> row.getBoolean(1), ERASE, incident, n, at).orElseThrow();
  }

  public static List<Gap> gaps(Connection connection, String incident) throws SQLException {
    return gaps(connection, incident, Long.MAX_VALUE);
  }

  /// @param upTo n of the last entry that counts
  public static List<Gap> gaps(Connection connection, String incident, long upTo)
      throws SQLException {
    return Sql.list(
        connection,
        row -> new Gap(row.getString("source"), row.getLong("first"), row.getLong("last")),
        GAPS,
        incident,
        upTo,
        MOST_GAPS);
  }

  /// Whether an event of this source has come in.
  ///
  /// @param upTo n of the last entry that counts
  public static boolean anyOf(Connection connection, String incident, String source, long upTo)
      throws SQLException {
    return Sql.find(connection, row -> true, ANY_OF, incident, source, upTo).isPresent();
  }

  /// Entries up to [#MOST_BYTES] of payload.
  private static final class EntryPage {

    private final List<Entry> entries = new ArrayList<>();
    private long bytes;

    /// @return whether there is room for another
    boolean add(Entry entry) {
      entries.add(entry);
      bytes += entry.opening().map(opening -> opening.payload().length).orElse(0);
      return bytes < MOST_BYTES;
    }
  }

  /// Hands the entries of one chain to its verifier; every row has the chain's head as well.
  private static final class ChainWalk implements RowReader<Boolean> {

    private final String incident;

    /// Null where there is no such chain.
    private Verifier verifier;

    ChainWalk(String incident) {
      this.incident = incident;
    }

    @Override
    public Boolean read(ResultSet row) throws SQLException {
      if (verifier == null) {
        verifier = new Verifier(ChainHead.read(incident, row));
      }
      var empty = row.getObject("n") == null;
      return !empty && verifier.take(EntryRows.read(row));
    }
  }
}
