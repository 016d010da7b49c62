package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.inbox.Receiver;

/// Whether what the service hears is taken in. An event that fails keeps its partition waiting and
/// is tried for as long as it takes; after a minute that is shown.
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  @Inject Receiver receiver;

  @Override
  public HealthCheckResponse call() {
    var failing = receiver.longestFailing();
    var answer = HealthCheckResponse.named("inbox").withData("failingSeconds", failing.toSeconds());
    return failing.compareTo(LONGEST_WAIT) > 0
        ? answer.down().withData("reason", "an event has failed for longer than a minute").build()
        : answer.up().build();
  }
}
