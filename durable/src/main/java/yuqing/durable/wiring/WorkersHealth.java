package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import yuqing.durable.worker.WorkerRegistry;

/// Health of the worker threads. A thread that has ended, that fails after every restart or that
/// hangs does not recover by itself: the process has to be restarted.
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
