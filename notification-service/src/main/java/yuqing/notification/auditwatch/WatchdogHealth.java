package yuqing.notification.auditwatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;

/// What is known of the auditor. Its silence is another service's fault, which this one has to
/// show: never DOWN.
@Readiness
@ApplicationScoped
class WatchdogHealth implements HealthCheck {
  private final Transactions transactions;
  private final InstantSource clock;

  WatchdogHealth(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("auditor").up();
    try {
      var status = transactions.inNew(AuditorStatus::read);
      return answer
          .withData("silent", status.silent())
          .withData("lastBeat", String.valueOf(status.beatAt()))
          .withData("unauditedSeconds", unaudited(status).toSeconds())
          .build();
    } catch (TransactionFailed e) {
      return answer.withData("lastBeat", "the database does not answer").build();
    }
  }

  private Duration unaudited(AuditorStatus status) {
    return Duration.between(status.aliveAt(), clock.instant());
  }
}
