package yuqing.notification.vigil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
class VigilHealth implements HealthCheck {
  @Inject Transactions transactions;
  @Inject InstantSource clock;

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("auditor").up();
    try {
      var pulse = transactions.inNew(Pulse::read);
      return answer
          .withData("silent", pulse.silent())
          .withData("lastBeat", String.valueOf(pulse.beatAt()))
          .withData("unauditedSeconds", unaudited(pulse).toSeconds())
          .build();
    } catch (TransactionFailed away) {
      return answer.withData("lastBeat", "the database does not answer").build();
    }
  }

  private Duration unaudited(Pulse pulse) {
    return Duration.between(pulse.aliveAt(), clock.instant());
  }
}
