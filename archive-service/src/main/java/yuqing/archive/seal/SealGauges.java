package yuqing.archive.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.signing.SealKeys;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// The seals as metrics, whichever instance does the work. Each asks the database for itself at
/// every scrape.
@ApplicationScoped
public class SealGauges {

  private static final String UNWRITTEN =
      "select coalesce((select max(number) from seal), 0) - written from seal_file";

  private final Transactions transactions;
  private final SealKeys keys;
  private final SealSettings settings;
  private final InstantSource clock;

  SealGauges(Transactions transactions, SealKeys keys, SealSettings settings, InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  void register(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("yuqing.seal.late", () -> transactions.inNew(this::lateSeconds))
        .description("Since when the oldest day that is not sealed should have been; 0 for none")
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("yuqing.seal.unwritten", () -> transactions.inNew(SealGauges::unwritten))
        .description("Seals that the file outside the database does not have")
        .register(metrics);
    Gauge.builder("yuqing.seal.certificate", () -> transactions.inNew(this::certificateSeconds))
        .description("For how long the certificate of the key that signs now is valid")
        .baseUnit("seconds")
        .register(metrics);
  }

  private double lateSeconds(Connection connection) throws SQLException {
    var now = clock.instant();
    var opens = NextSeal.find(connection, now).dayEnd().plus(settings.delay());
    return Math.max(0, Duration.between(opens, now).toSeconds());
  }

  private static double unwritten(Connection connection) throws SQLException {
    return Sql.find(connection, row -> row.getDouble(1), UNWRITTEN).orElseThrow();
  }

  /// Negative where it has expired, NaN before the day of the first key.
  private double certificateSeconds(Connection connection) throws SQLException {
    var now = clock.instant();
    return keys.configuredAt(now, SchoolCopy.find(connection).zone())
        .map(key -> (double) Duration.between(now, key.validUntil()).toSeconds())
        .orElse(Double.NaN);
  }
}
