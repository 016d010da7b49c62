package yuqing.rest.health;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Runs every health check of a service, the frameworks' own included, with a deadline; they run
/// side by side, so that the whole is answered within it too.
@Alternative
@Priority(1)
@Singleton
class BoundedHealthChecks extends AsyncHealthCheckFactory {
  private final Duration answerWithin;

  /// @param answerWithin below the three seconds after which whoever asks gives up
  BoundedHealthChecks(
      @ConfigProperty(name = "yuqing.rest.health-answer-within", defaultValue = "2S")
          Duration answerWithin) {
    this.answerWithin = answerWithin;
  }

  @Override
  public Uni<HealthCheckResponse> callSync(HealthCheck check) {
    // What a check throws is made an answer by the one that is extended.
    var answer = super.callSync(check);
    return new BoundedCheck(
            BoundedCheck.named(check), () -> answer.await().indefinitely(), answerWithin)
        .asked();
  }

  @Override
  public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
    var answer = super.callAsync(check);
    return new BoundedCheck(
            BoundedCheck.named(check), () -> answer.await().indefinitely(), answerWithin)
        .asked();
  }
}
