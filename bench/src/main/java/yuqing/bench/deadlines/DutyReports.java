package yuqing.bench.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.localstack.StackException;

/// Tells incidents as incident-service would, so that their first duty is due at an instant.
final class DutyReports {

  /// From the discovery to the report to the Party office, as the edition in force has it.
  private static final Duration FIRST_DUTY = Duration.ofMinutes(30);

  private static final String DEPARTMENT = "logistics";

  private DutyReports() {}

  /// @param brokers as `YUQING_KAFKA` names them
  static void publish(String brokers, int incidents, Instant due, Instant now)
      throws InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int number = 1; number <= incidents; number++) {
        var id = UUID.randomUUID().toString();
        var reported = reported(number, due.minus(FIRST_DUTY), now);
        var event = new Event<>(UUID.randomUUID(), "/incident-service", id, now, 1, null, reported);
        producer
            .send(new ProducerRecord<>(Topic.INCIDENT.name(), id, EventJson.write(event)))
            .get();
      }
    } catch (ExecutionException failed) {
      throw new StackException("the reports cannot be published: " + failed.getMessage(), failed);
    }
  }

  private static Reported reported(int number, Instant discovered, Instant received) {
    return new Reported(
        "YQ-2026-%05d".formatted(number),
        new Source("bench", Integer.toString(number)),
        new Facts(
            "标题",
            "摘要",
            Category.STUDENT_LIFE,
            Nature.OPINION,
            Scope.INDIVIDUAL,
            Impact.SOME,
            false,
            false),
        DEPARTMENT,
        null,
        discovered,
        received,
        ReportedBy.REPORTER,
        List.of(),
        new Recorder("reporter", null, null),
        null);
  }
}
