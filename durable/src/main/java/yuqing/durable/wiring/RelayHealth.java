package yuqing.durable.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.durable.outbox.OutboxBacklog;
import yuqing.durable.outbox.Relay;

/// Health of the relay: whether the service's events are published. It checks the table, not the
/// relay's own account.
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Relay relay;
  private final OutboxBacklog backlog;

  RelayHealth(Relay relay, OutboxBacklog backlog) {
    this.relay = relay;
    this.backlog = backlog;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("relay");
    if (!relay.alive()) {
      return answer.down().withData("reason", "the relay's thread has ended").build();
    }
    try {
      Duration oldest = backlog.oldestAge();
      answer.withData("oldestAgeSeconds", oldest.toSeconds());
      return oldest.compareTo(LONGEST_WAIT) > 0
          ? answer.down().withData("reason", "an event has waited longer than a minute").build()
          : answer.up().build();
    } catch (SQLException e) {
      return answer.down().withData("reason", "the outbox cannot be read").build();
    }
  }
}
