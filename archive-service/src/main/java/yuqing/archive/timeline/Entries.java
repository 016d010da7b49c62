package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads entries back: a page, a whole chain in the same memory at any length, what is missing.
public final class Entries {

  /// Rows fetched from the database at once when a whole chain is walked.
  private static final int FETCH = 50;

  /// A page ends once it has so many bytes of payload, also before its limit.
  private static final long MOST_BYTES = 1L << 20;

  /// Gaps named at most; whoever has more of them repairs the first ones first.
  private static final int MOST_GAPS = 100;

  private static final String PAGE =
      "select "
          + EntryRows.COLUMNS
          + " from entry e where incident = ? and n > ? order by n limit ?";

  private static final String AT =
      "select "
          + EntryRows.COLUMNS
          + " from unnest(?::bigint[]) with ordinality as asked (position, place)"
          + " join entry e on e.position = asked.position order by asked.place";

  private static final String IN_TOLD_ORDER =
      "select " + EntryRows.COLUMNS + " from entry e where incident = ? order by source, sequence";

  // One statement, so head and entries are of one instant though others append meanwhile.
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
            from entry where incident = ?) as told
      where sequence - before > 1
      order by source, first
      limit ?
      """;

  private static final String HEAD = "select length, head from chain where incident = ?";

  private static final String HOLD = "select 1 from entry where event_id = ?";

  private static final String LAST_OF =
      "select max(sequence) as last from entry where incident = ? and source = ?";

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
    try (var select = connection.prepareStatement(PAGE)) {
      select.setString(1, incident);
      select.setLong(2, after);
      select.setInt(3, limit);
      select.setFetchSize(FETCH);
      try (var row = select.executeQuery()) {
        var page = new ArrayList<Entry>();
        var bytes = 0L;
        while (bytes < MOST_BYTES && row.next()) {
          var entry = EntryRows.read(row);
          bytes += entry.opening().map(opening -> opening.payload().length).orElse(0);
          page.add(entry);
        }
        return page;
      }
    }
  }

  /// The entries at these positions, of whatever incidents, in this order. They are read at once:
  /// whoever asks knows how large they are.
  public static List<Entry> at(Connection connection, List<Long> positions) throws SQLException {
    try (var select = connection.prepareStatement(AT)) {
      select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      try (var row = select.executeQuery()) {
        var entries = new ArrayList<Entry>();
        while (row.next()) {
          entries.add(EntryRows.read(row));
        }
        return entries;
      }
    }
  }

  /// All entries, source by source and each source's in the order in which it said them: the order
  /// in which a case is told, however its events came in.
  public static void inToldOrder(Connection connection, String incident, Reader reader)
      throws SQLException {
    try (var select = connection.prepareStatement(IN_TOLD_ORDER)) {
      select.setFetchSize(FETCH);
      select.setString(1, incident);
      try (var row = select.executeQuery()) {
        var more = true;
        while (more && row.next()) {
          more = reader.take(EntryRows.read(row));
        }
      }
    }
  }

  /// Recomputes the chain from the database; empty where there is none.
  public static Optional<ChainVerification> verify(
      Connection connection, String incident, Instant checkedAt) throws SQLException {
    var gaps = gaps(connection, incident);
    try (var select = connection.prepareStatement(WITH_HEAD)) {
      select.setFetchSize(FETCH);
      select.setString(1, incident);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        var verifier =
            new Verifier(
                new ChainHead(incident, row.getLong("length"), Hash.of(row.getBytes("head"))));
        var more = row.getObject("n") != null;
        while (more) {
          more = verifier.take(EntryRows.read(row)) && row.next();
        }
        return Optional.of(verifier.result(checkedAt, gaps));
      }
    }
  }

  /// Where a chain stands; empty when there is none.
  public static Optional<ChainHead> head(Connection connection, String incident)
      throws SQLException {
    try (var select = connection.prepareStatement(HEAD)) {
      select.setString(1, incident);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ChainHead(incident, row.getLong("length"), Hash.of(row.getBytes("head"))))
            : Optional.empty();
      }
    }
  }

  /// Whether the archive has this event already.
  public static boolean hold(Connection connection, UUID eventId) throws SQLException {
    try (var select = connection.prepareStatement(HOLD)) {
      select.setObject(1, eventId);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  public static List<Gap> gaps(Connection connection, String incident) throws SQLException {
    try (var select = connection.prepareStatement(GAPS)) {
      select.setString(1, incident);
      select.setInt(2, MOST_GAPS);
      try (var row = select.executeQuery()) {
        var gaps = new ArrayList<Gap>();
        while (row.next()) {
          gaps.add(new Gap(row.getString("source"), row.getLong("first"), row.getLong("last")));
        }
        return gaps;
      }
    }
  }

  /// The highest sequence that a source has said of an incident, as far as it has come in.
  public static OptionalLong lastOf(Connection connection, String incident, String source)
      throws SQLException {
    try (var select = connection.prepareStatement(LAST_OF)) {
      select.setString(1, incident);
      select.setString(2, source);
      try (var row = select.executeQuery()) {
        row.next();
        var last = row.getLong("last");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
      }
    }
  }
}
