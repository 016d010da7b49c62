package yuqing.desk.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import yuqing.desk.client.ServiceName;
import yuqing.desk.health.ServiceCondition.State;

/// Reads what a service reports about its health.
final class HealthReading {
  /// Each consumer that puts events aside has a producer of this name.
  private static final Pattern PUT_ASIDE =
      Pattern.compile(
          "^kafka_producer_record_send_total\\{[^}]*client_id=\"kafka-dead-letter-topic-producer-"
              + "[^}]*}\\s+([0-9.eE+]+)");

  private HealthReading() {}

  /// @param health the body of `/q/health`
  static ServiceCondition of(ServiceName service, JsonNode health, OptionalLong refusedEvents) {
    var checks =
        StreamSupport.stream(health.path("checks").spliterator(), false)
            .map(HealthReading::check)
            .toList();
    return new ServiceCondition(
        service,
        isUp(health) ? State.UP : State.DOWN,
        checks,
        refusedEvents.isPresent() ? refusedEvents.getAsLong() : null);
  }

  static ServiceCondition withoutAnswer(ServiceName service) {
    return new ServiceCondition(service, State.UNAVAILABLE, List.of(), null);
  }

  /// @param metrics the text of `/q/metrics`
  /// @return empty where it counts no such events, as before the first one
  static OptionalLong refusedEvents(String metrics) {
    double sum = 0;
    boolean isCounted = false;
    for (var line : metrics.lines().toList()) {
      var found = PUT_ASIDE.matcher(line);
      if (found.find()) {
        sum += Double.parseDouble(found.group(1));
        isCounted = true;
      }
    }
    return isCounted ? OptionalLong.of(Math.round(sum)) : OptionalLong.empty();
  }

  private static CheckResult check(JsonNode check) {
    var facts =
        check.path("data").properties().stream()
            .map(fact -> fact.getKey() + ": " + fact.getValue().asText())
            .toList();
    return new CheckResult(check.path("name").asText(), isUp(check), facts);
  }

  private static boolean isUp(JsonNode answer) {
    return "UP".equals(answer.path("status").asText());
  }
}
