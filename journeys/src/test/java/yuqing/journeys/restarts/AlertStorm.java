package yuqing.journeys.restarts;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.ServiceDatabase;

/// Orders of alerts as escalation-service publishes them, many at once, each with one person to
/// notify; and the state of their deliveries.
final class AlertStorm {

  private final BreakableParts parts;

  AlertStorm(BreakableParts parts) {
    this.parts = parts;
  }

  void order(int alerts) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", parts.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int number = 1; number <= alerts; number++) {
        var incident = UUID.randomUUID().toString();
        var event =
            new Event<>(
                UUID.randomUUID(),
                "/escalation-service",
                incident,
                Instant.now(),
                1,
                null,
                order(number, Instant.now()));
        var record =
            new ProducerRecord<>(Topic.ESCALATION.name(), incident, EventJson.write(event));
        record
            .headers()
            .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(record);
      }
    }
  }

  private static AlertOrdered order(int number, Instant now) {
    var obligation =
        new Obligation(
            UUID.randomUUID(),
            ObligationCode.DRAFT_REPLY,
            "draft-reply",
            null,
            10,
            Post.LIAISON,
            "logistics");
    return new AlertOrdered(
        UUID.randomUUID(),
        AlertCause.OPENED,
        "YQ-2026-%05d".formatted(70_000 + number),
        obligation,
        Level.TWO,
        now.plus(Duration.ofHours(4)),
        now,
        List.of(new Rung(Post.LIAISON, "logistics", Duration.ZERO)),
        null,
        null,
        null);
  }

  long accepted() {
    return number("select count(*) from delivery where state = 'ACCEPTED'");
  }

  long number(String sql) {
    try (var connection = parts.connect(ServiceDatabase.NOTIFICATION);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      return -1;
    }
  }
}
