package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Without a roster no alert finds a reader: not ready.
@Readiness
@ApplicationScoped
class RosterHealth implements HealthCheck {
  @Inject Schools schools;

  @Override
  @Transactional
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("roster").status(schools.theSchool().isPresent()).build();
  }
}
