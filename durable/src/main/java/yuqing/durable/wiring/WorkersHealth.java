package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import yuqing.durable.worker.WorkerRegistry;

/// Whether every worker thread works. One that has ended, that fails however often it is begun anew
/// or that hangs does not come back by itself: the process is to be started again.
@Liveness
@ApplicationScoped
class WorkersHealth implements HealthCheck {

  private final WorkerRegistry workers;

  WorkersHealth(WorkerRegistry workers) {
    this.workers = workers;
  }

  @Override
  public HealthCheckResponse call() {
    var faults = workers.faults();
    var answer = HealthCheckResponse.named("workers").status(faults.isEmpty());
    faults.forEach(answer::withData);
    return answer.build();
  }
}
