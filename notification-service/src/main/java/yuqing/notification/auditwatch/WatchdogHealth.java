package yuqing.notification.auditwatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;

/// What is known of the auditor. Its silence is another service's fault, which this one has to tell
/// of: shown, never DOWN.
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
      var pulse = transactions.inNew(AuditorStatus::read);
      return answer
          .withData("silent", pulse.silent())
          .withData("lastBeat", String.valueOf(pulse.beatAt()))
          .withData("unauditedSeconds", unaudited(pulse).toSeconds())
          .build();
    } catch (TransactionFailed e) {
      return answer.withData("lastBeat", "the database does not answer").build();
    }
  }

  private Duration unaudited(AuditorStatus pulse) {
    return Duration.between(pulse.aliveAt(), clock.instant());
  }
}
