package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.inbox.CatchUp;

/// Health of the broker: it answers and has all topics that this service reads. It is queried
/// every second, not at each health request.
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

  private final CatchUp catchUp;

  BrokerHealth(CatchUp catchUp) {
    this.catchUp = catchUp;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("broker");
    var trouble = catchUp.trouble();
    return trouble.isEmpty()
        ? answer.up().build()
        : answer.down().withData("reason", trouble).build();
  }
}
