package yuqing.notification.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yuqing.notification.channel.ChannelCondition.State;

/// Shows the channels that do not work. Never DOWN: the others go on, and to start the service anew
/// repairs none.
@Readiness
@ApplicationScoped
class ChannelHealth implements HealthCheck {
  private final Channels channels;
  private final ChannelStates states;

  ChannelHealth(Channels channels, ChannelStates states) {
    this.channels = channels;
    this.states = states;
  }

  void onStart(@Observes StartupEvent start, MeterRegistry metrics) {
    for (var channel : channels.all()) {
      if (channel.isConfigured()) {
        var name = channel.name();
        Gauge.builder("yuqing.channel.working", () -> isWorking(name) ? 1 : 0)
            .description("1 for a channel against which nothing is known")
            .tag("channel", name)
            .register(metrics);
      }
    }
  }

  private boolean isWorking(String channel) {
    return states.of(channel).state() == State.WORKING;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("channels").up();
    for (var channel : channels.all()) {
      if (channel.isConfigured()) {
        var known = states.of(channel.name());
        answer.withData(
            channel.name(),
            known.reason() == null ? known.state().name() : known.state() + ": " + known.reason());
      }
    }
    return answer.build();
  }
}
