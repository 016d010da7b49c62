package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.inbox.EventReceiver;

/// Health of the inbox: whether received events are consumed. An event that fails keeps its
/// partition waiting and is retried for as long as it takes; after a grace period, a minute
/// usually, this is shown.
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

  private final EventReceiver receiver;

  @ConfigProperty(name = "yuqing.durable.inbox.patience", defaultValue = "1M")
  Duration gracePeriod;

  InboxHealth(EventReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public HealthCheckResponse call() {
    var failing = receiver.longestFailing();
    var answer = HealthCheckResponse.named("inbox").withData("failingSeconds", failing.toSeconds());
    return failing.compareTo(gracePeriod) > 0
        ? answer.down().withData("reason", reason()).build()
        : answer.up().build();
  }

  private String reason() {
    return "an event has failed for longer than " + gracePeriod.toSeconds() + " s";
  }
}
