package yuqing.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.ServiceName;
import yuqing.desk.health.ServiceCondition.State;

class HealthReadingTest {

  @Test
  void aServiceThatIsDownNamesTheChecksThatFailWithTheirFacts() throws JsonProcessingException {
    var read =
        condition(
            """
            {"status": "DOWN", "checks": [
              {"name": "relay", "status": "DOWN", "data": {"oldestAgeSeconds": 90}},
              {"name": "broker", "status": "UP"}]}""");
    assertThat(read.state()).isEqualTo(State.DOWN);
    assertThat(read.failing())
        .containsExactly(new CheckResult("relay", false, List.of("oldestAgeSeconds: 90")));
    assertThat(read.checks()).hasSize(2);
  }

  @Test
  void aServiceThatIsUpHasNoFailingCheck() throws JsonProcessingException {
    var read =
        condition("{\"status\": \"UP\", \"checks\": [{\"name\": \"a\", \"status\": \"UP\"}]}");
    assertThat(read.state()).isEqualTo(State.UP);
    assertThat(read.failing()).isEmpty();
  }

  @Test
  void anAnswerOfAnotherKindIsNoHealth() throws JsonProcessingException {
    assertThat(condition("{\"title\": \"?\"}").state()).isEqualTo(State.DOWN);
  }

  @Test
  void eventsPutAsideAreCountedOverAllConsumersAndNothingElseIs() {
    var metrics =
        """
        # TYPE kafka_producer_record_send_total counter
        kafka_producer_record_send_total{client_id="kafka-producer-events",x="y"} 812.0
        kafka_producer_record_send_total{client_id="kafka-dead-letter-topic-producer-suite-events"} 3.0
        kafka_producer_record_send_total{client_id="kafka-dead-letter-topic-producer-webhooks"} 1.0E1
        """;
    assertThat(HealthReading.refusedEvents(metrics)).isEqualTo(OptionalLong.of(13));
  }

  @Test
  void withoutSuchACounterNothingIsKnownOfThem() {
    assertThat(HealthReading.refusedEvents("jvm_threads_live_threads 31.0\n")).isEmpty();
  }

  private static ServiceCondition condition(String health) throws JsonProcessingException {
    var read = new ObjectMapper().readTree(health);
    return HealthReading.of(ServiceName.ARCHIVE, read, OptionalLong.empty());
  }
}
