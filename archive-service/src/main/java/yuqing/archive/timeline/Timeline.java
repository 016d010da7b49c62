package yuqing.archive.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
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
    Sql.update(connection, BEGIN, incident, Hash.START.bytes());
    return lockExisting(connection, incident).orElseThrow();
  }

  private static Optional<ChainHead> lockExisting(Connection connection, String incident)
      throws SQLException {
    return Sql.find(connection, row -> ChainHead.read(incident, row), LOCK, incident);
  }

  /// @param head from [#lock] in the same transaction
  /// @param payload the event exactly as it came
  public Entry append(Connection connection, ChainHead head, Envelope envelope, byte[] payload)
      throws SQLException {
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
    var opening = new CommittedPayload(salt(), payload);
    var commitment = opening.commitment();
    var hash = Chain.hash(head.hash(), header, commitment);
    var position = EntryRows.insert(connection, header, opening, commitment, hash);
    Sql.update(connection, ADVANCE, header.n(), hash.bytes(), header.incident());
    return new Entry(position, header, Optional.of(opening), null, commitment, hash);
  }

  private byte[] salt() {
    var salt = new byte[CommittedPayload.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
