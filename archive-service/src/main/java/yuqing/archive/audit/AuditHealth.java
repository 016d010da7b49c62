package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;

/// How far the auditor is. What it finds is data and no fault of this service, and an archive that
/// is behind can answer all the same: shown, never DOWN. That it has stopped is for
/// notification-service to report.
@Readiness
@ApplicationScoped
public class AuditHealth implements HealthCheck {

  private final Transactions transactions;
  private final InstantSource clock;

  AuditHealth(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("auditor").up();
    try {
      var auditedUpTo = transactions.inNew(AuditProgress::read).auditedUpTo();
      if (auditedUpTo == null) {
        return answer.withData("auditedUpTo", "never yet").build();
      }
      return answer
          .withData("auditedUpTo", auditedUpTo.toString())
          .withData("behindSeconds", Duration.between(auditedUpTo, clock.instant()).toSeconds())
          .build();
    } catch (TransactionFailed e) {
      return answer.withData("auditedUpTo", "the database does not answer").build();
    }
  }
}
