package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.due.DueGate;
import yuqing.durable.due.DuePoller;

/// Health of the timers: whether due rows fire. A closed gate is shown, not counted as a fault:
/// after a start the service can answer while it still catches up.
@Readiness
@ApplicationScoped
class TimersHealth implements HealthCheck {

  private final DuePoller poller;
  private final DueGate gate;

  TimersHealth(DuePoller poller, DueGate gate) {
    this.poller = poller;
    this.gate = gate;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("timers")
        .status(poller.alive())
        .withData("gateOpen", gate.open())
        .build();
  }
}
