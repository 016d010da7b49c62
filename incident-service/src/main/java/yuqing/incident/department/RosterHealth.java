package yuqing.incident.department;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while no department is known.
@Readiness
@ApplicationScoped
class RosterHealth implements HealthCheck {

  private final RosterStatus roster;

  RosterHealth(RosterStatus roster) {
    this.roster = roster;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("departments known").status(roster.isKnown()).build();
  }
}
