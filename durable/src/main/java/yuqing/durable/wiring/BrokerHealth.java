package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.inbox.CatchUp;

/// Whether the broker answers and has all topics that this service reads; asked every second, not
/// at each asking for the health.
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
