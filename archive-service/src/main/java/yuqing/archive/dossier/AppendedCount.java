package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;

/// Counts entries once their transaction has committed: `yuqing_archive_entries_appended_total`, by
/// source.
@ApplicationScoped
public class AppendedCount {

  /// A source outside the suite is counted as `other`: names from outside make no new series.
  private static final Set<String> SOURCES =
      Set.of(
          "/incident-service", "/escalation-service", "/notification-service", "/archive-service");

  private final MeterRegistry metrics;
  private final TransactionSynchronizationRegistry transaction;

  AppendedCount(MeterRegistry metrics, TransactionSynchronizationRegistry transaction) {
    this.metrics = metrics;
    this.transaction = transaction;
  }

  void count(String source) {
    var counted = SOURCES.contains(source) ? source : "other";
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Not committed yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              metrics.counter("yuqing.archive.entries.appended", "source", counted).increment();
            }
          }
        });
  }
}
