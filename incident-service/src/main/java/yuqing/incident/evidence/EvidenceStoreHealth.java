package yuqing.incident.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while nothing can be added to the evidence store.
@Readiness
@ApplicationScoped
class EvidenceStoreHealth implements HealthCheck {

  private final EvidenceStore store;

  EvidenceStoreHealth(EvidenceStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("evidence store");
    return store
        .trouble()
        .map(reason -> answer.down().withData("reason", reason).build())
        .orElseGet(() -> answer.up().build());
  }
}
