package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.durable.Transactions;

/// Reads how far the auditor is and what it found, all as of one instant.
@ApplicationScoped
class AuditReader {

  private final Transactions transactions;
  private final AuditSettings settings;

  AuditReader(Transactions transactions, AuditSettings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  AuditAnswer read(AlarmSearch search) {
    return transactions.inNew(
        connection ->
            AuditAnswer.of(
                AuditProgress.read(connection),
                settings.grace(),
                ObligationCounts.now(connection),
                AuditAlarms.page(connection, search)));
  }
}
