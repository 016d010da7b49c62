package yuqing.rest.health;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Runs every health check of a service with a deadline, the frameworks' own included. The checks
/// run concurrently, so that the whole is answered within the deadline too.
@Alternative
@Priority(1)
@Singleton
class BoundedHealthChecks extends AsyncHealthCheckFactory {
  private final Duration answerWithin;
  private final Map<Class<?>, BoundedCheck> checks = new ConcurrentHashMap<>();

  /// @param answerWithin below the three seconds after which a client of the health endpoint
  ///     gives up
  BoundedHealthChecks(
      @ConfigProperty(name = "yuqing.rest.health-answer-within", defaultValue = "2S")
          Duration answerWithin) {
    this.answerWithin = answerWithin;
  }

  @Override
  public Uni<HealthCheckResponse> callSync(HealthCheck check) {
    // The superclass turns what a check throws into an answer.
    return bounded(check, super.callSync(check));
  }

  @Override
  public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
    return bounded(check, super.callAsync(check));
  }

  /// Checks are passed anew at each health request: their class tells which of them still run.
  private Uni<HealthCheckResponse> bounded(Object check, Uni<HealthCheckResponse> answer) {
    return checks
        .computeIfAbsent(check.getClass(), type -> new BoundedCheck(type, answerWithin))
        .asked(() -> answer.await().indefinitely());
  }
}
