package yuqing.archive.seal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import yuqing.archive.merkle.MerkleTree;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.signing.SealKey;
import yuqing.archive.signing.SealKeys;
import yuqing.archive.stream.StreamSequencer;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.ArchiveEvent;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;

/// Seals each day some minutes after its end, a day without entries too, by one instance at a
/// time. One that was stopped seals what it missed, day after day.
///
/// A seal's entries are those that were numbered for the stream since the seal before, up to the
/// last one recorded within the day. Numbers are given after the commit and have no gap, so every
/// entry is in exactly one seal; one that was recorded before midnight and committed after the
/// sealing is in the next.
@ApplicationScoped
public class DaySealer implements DueHandler {

  static final String KIND = "seal-day";
  static final String KEY = "seals";

  private static final Logger LOG = Logger.getLogger(DaySealer.class);

  private static final Duration WITHOUT_KEY = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final SealKeys keys;
  private final EventPublisher events;
  private final DueRows rows;
  private final SealSettings settings;

  DaySealer(
      Transactions transactions,
      SealKeys keys,
      EventPublisher events,
      DueRows rows,
      SealSettings settings) {
    this.transactions = transactions;
    this.keys = keys;
    this.events = events;
    this.rows = rows;
    this.settings = settings;
  }

  /// Before the consumers start, so that a refusal is one line.
  void begin(
      @Observes @Priority(1) StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    keys.open();
    var now = clock.instant();
    transactions.inNew(connection -> publishCertificates(connection, now));
    schedule.ensure(SealPublication.KIND, SealPublication.KEY, now);
    schedule.ensure(KIND, KEY, now);
  }

  private Void publishCertificates(Connection connection, Instant now) throws SQLException {
    for (var key : keys.all()) {
      SealCertificates.publish(connection, key, now);
    }
    return null;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// The row that is being taken is the lock of the seals' numbers.
  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var next = NextSeal.find(connection, now);
    var opens = next.dayEnd().plus(settings.delay());
    if (now.isBefore(opens)) {
      rows.schedule(connection, KIND, KEY, opens);
      return;
    }
    var key = keys.at(now, next.zone());
    if (key.isEmpty()) {
      LOG.errorf("%s is not sealed: no certificate is valid now (YUQING_SEAL_ALIAS)", next.day());
      rows.schedule(connection, KIND, KEY, now.plus(WITHOUT_KEY));
      return;
    }
    transactions.inNew(DaySealer::numberAll);
    var size = DayTree.extend(connection, next);
    if (size.isPresent()) {
      seal(connection, next, size.getAsLong(), key.get(), now);
    }
    rows.schedule(connection, KIND, KEY, now);
  }

  /// In a transaction of its own: what is numbered here is waited for by the stream.
  private static Void numberAll(Connection connection) throws SQLException {
    StreamSequencer.giveAll(connection);
    return null;
  }

  private void seal(Connection connection, NextSeal next, long size, SealKey key, Instant now)
      throws SQLException {
    var tree = new MerkleTree(new StoredTiles(connection, next.number()), size);
    var statement =
        new DayStatement(
            next.number(),
            next.day(),
            next.zone().getId(),
            next.first(),
            size,
            Hash.of(tree.root()),
            next.previous(),
            now,
            key.id());
    var seal = DaySeal.signed(statement, key);
    SealRows.insert(connection, seal);
    events.publish(connection, ArchiveEvent.SEALS, _ -> seal.event());
    rows.schedule(connection, SealPublication.KIND, SealPublication.KEY, now);
  }
}
