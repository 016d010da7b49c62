package yuqing.cli.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TopicRecordTest {
  private static final String TOPIC = "yuqing.archive-service.dead";

  @Test
  void aDeadLetterNamesItsOriginAndItsReason() {
    var dead = of("{\"type\": \"incident.unheard-of\"}");
    header(dead, "dead-letter-topic", "yuqing.incident.v1");
    header(dead, "dead-letter-topic", "of the record itself");
    header(dead, "dead-letter-partition", "3");
    header(dead, "dead-letter-offset", "17");
    header(dead, "dead-letter-reason", "unknown type");

    var letter = TopicRecord.deadLetter(dead);

    assertThat(letter.path("service").asText()).isEqualTo("archive-service");
    assertThat(letter.path("topic").asText()).isEqualTo("yuqing.incident.v1");
    assertThat(letter.path("partition").asText()).isEqualTo("3");
    assertThat(letter.path("offset").asText()).isEqualTo("17");
    assertThat(letter.path("reason").asText()).isEqualTo("unknown type");
    assertThat(letter.path("type").asText()).isEqualTo("incident.unheard-of");
    assertThat(letter.path("key").asText()).isEqualTo("key");
  }

  @Test
  void whatIsNoEventIsShownAsItIs() {
    assertThat(TopicRecord.event(of("no event")).isMissingNode()).isTrue();
    assertThat(TopicRecord.event(new ConsumerRecord<>(TOPIC, 0, 0, null, null)).isMissingNode())
        .isTrue();
    var letter = TopicRecord.deadLetter(of("no event"));
    assertThat(letter.path("value").asText()).isEqualTo("no event");
    assertThat(letter.path("type").isNull()).isTrue();
    assertThat(letter.path("reason").isNull()).isTrue();
  }

  private static ConsumerRecord<byte[], byte[]> of(String value) {
    return new ConsumerRecord<>(TOPIC, 0, 0, "key".getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static void header(ConsumerRecord<byte[], byte[]> dead, String name, String value) {
    dead.headers().add(name, value.getBytes(UTF_8));
  }
}
