package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Without a roster no alert reaches anybody: the service is not ready.
@Readiness
@ApplicationScoped
class RosterHealth implements HealthCheck {
  private final Schools schools;

  RosterHealth(Schools schools) {
    this.schools = schools;
  }

  @Override
  @Transactional
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("roster").status(schools.theSchool().isPresent()).build();
  }
}
