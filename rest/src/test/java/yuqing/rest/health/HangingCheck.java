package yuqing.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A check that can be made to hang and to continue.
@Readiness
@ApplicationScoped
class HangingCheck implements HealthCheck {
  private final AtomicInteger running = new AtomicInteger();
  private volatile CountDownLatch hung = new CountDownLatch(0);

  void hang() {
    hung = new CountDownLatch(1);
  }

  /// How many run at this moment.
  int running() {
    return running.get();
  }

  void goOn() {
    hung.countDown();
  }

  @Override
  public HealthCheckResponse call() {
    running.incrementAndGet();
    try {
      hung.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.decrementAndGet();
    }
    return HealthCheckResponse.up("hangs");
  }
}
