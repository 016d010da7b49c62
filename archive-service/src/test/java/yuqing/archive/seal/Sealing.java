package yuqing.archive.seal;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import yuqing.archive.Case;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.DatedEntries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// Seals day after day in a test, whatever the machine's clock says: each test's days follow
/// those of the test before.
@ApplicationScoped
public class Sealing {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Transactions transactions;
  @Inject DaySealer sealer;
  @Inject SealFile file;
  @Inject SealSettings settings;
  @Inject Dossiers dossiers;

  /// The service itself has sealed the day before its start.
  public DaySeal newest() {
    return await()
        .atMost(SOON)
        .until(() -> transactions.inNew(SealRows::newest).orElse(null), seal -> seal != null);
  }

  /// The next day, sealed as soon as it may be.
  public DaySeal sealNextDay() {
    return sealAt(endOfNextDay().plus(settings.delay()));
  }

  private Instant endOfNextDay() {
    var newest = newest().statement();
    return newest.day().plusDays(2).atStartOfDay(ZoneId.of(newest.zone())).toInstant();
  }

  /// As often as it takes for one seal, or once where it is too early for any.
  DaySeal sealAt(Instant now) {
    long number = newest().number();
    for (int parts = 0; parts < 100; parts++) {
      fire(now);
      if (newest().number() > number) {
        break;
      }
    }
    return newest();
  }

  Duration delay() {
    return settings.delay();
  }

  void fire(Instant now) {
    transactions.inNew(
        connection -> {
          sealer.fire(connection, null, now);
          return null;
        });
  }

  OptionalLong completeFile() {
    return transactions.inNew(file::complete);
  }

  /// Writes what is sealed to the files outside.
  public void publish() {
    completeFile();
  }

  public Path folder() {
    return settings.directory();
  }

  /// A whole course, by the machine's clock.
  public void record(Case incident) {
    for (var event : incident.allEvents()) {
      var bytes = EventJson.write(event);
      transactions.inNew(connection -> dossiers.append(connection, ArrivedEvent.of(bytes)));
    }
  }

  /// An entry of the day that is sealed next, at noon.
  public void append(Case incident, EventData data) {
    var noon = noonOfNextDay();
    transactions.inNew(connection -> append(connection, incident, data, noon));
  }

  public Entry append(Connection connection, Case incident, EventData data, Instant recordedAt)
      throws SQLException {
    return DatedEntries.append(connection, EventJson.write(incident.eventOf(data)), recordedAt);
  }

  /// Of the day that is sealed next.
  public Instant noonOfNextDay() {
    return endOfNextDay().minus(Duration.ofHours(12));
  }

  /// The stream numbers of an incident's entries, in the order of n.
  List<Long> numbers(Case incident) {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getLong(1),
                "select s.number from entry e join stream_number s on s.position = e.position"
                    + " where e.incident = ? order by e.n",
                incident.id));
  }
}
