package yuqing.archive.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.durable.jdbc.Sql;

/// Where entries are appended: one writer a chain at a time, by the lock of the chain's row.
@ApplicationScoped
public class Timeline {

  private static final String BEGIN =
      "insert into chain (incident, head) values (?, ?) on conflict do nothing";

  private static final String LOCK = "select length, head from chain where incident = ? for update";

  private static final String ADVANCE = "update chain set length = ?, head = ? where incident = ?";

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  Timeline(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins the chain if there is none yet. The lock is held to the end of the transaction; it is
  /// the first lock that a transaction takes here, so that no two wait for each other.
  public ChainHead lock(Connection connection, String incident) throws SQLException {
    var head = lockExisting(connection, incident);
    if (head.isPresent()) {
      return head.get();
    }
    if (Sql.update(connection, BEGIN, incident, Hash.START.bytes()) == 1) {
      // Nobody else sees the row before the commit.
      return new ChainHead(incident, 0, Hash.START);
    }
    return lockExisting(connection, incident).orElseThrow();
  }

  private static Optional<ChainHead> lockExisting(Connection connection, String incident)
      throws SQLException {
    return Sql.find(connection, row -> ChainHead.read(incident, row), LOCK, incident);
  }

  /// Appends events in their order, however many, by two statements.
  ///
  /// @param head from [#lock] in the same transaction
  /// @param events about the head's incident; one or more
  public List<Entry> append(Connection connection, ChainHead head, List<EnvelopedEvent> events)
      throws SQLException {
    var entries = new ArrayList<Entry>();
    var last = head;
    for (var event : events) {
      var entry = next(last, event);
      entries.add(entry);
      last = new ChainHead(head.incident(), entry.n(), entry.hash());
    }
    var stored = EntryRows.insert(connection, entries);
    Sql.update(connection, ADVANCE, last.length(), last.hash().bytes(), last.incident());
    return stored;
  }

  /// Without a position, which only the table gives.
  private Entry next(ChainHead head, EnvelopedEvent event) {
    var envelope = event.envelope();
    var header =
        new EntryHeader(
            head.incident(),
            head.length() + 1,
            envelope.id(),
            envelope.type(),
            envelope.source(),
            envelope.sequence(),
            envelope.time(),
            clock.instant());
    var opening = new CommittedPayload(salt(), event.payload());
    var commitment = opening.commitment();
    var hash = Chain.hash(head.hash(), header, commitment);
    return new Entry(0, header, Optional.of(opening), null, commitment, hash);
  }

  private byte[] salt() {
    var salt = new byte[CommittedPayload.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
