package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.EventConsumer;
import yuqing.archive.PolledBatch;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// What the auditor watches of obligations that a poll brings together.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class PolledDutiesTest {

  private static final Instant DUE = Instant.parse("2026-10-13T04:00:00Z");

  private static final String WATCHED =
      "select watched::text from audited_duty where incident = ? order by duty";

  @Inject Transactions transactions;
  @Inject EventConsumer heard;
  @Inject AuditProjection projection;

  @ParameterizedTest
  @CsvSource({"40, false", "3, false", "1, false", "40, true", "3, true"})
  void isWhatIsDerivedAnewFromTheEntries(int atOnce, boolean shuffled) {
    var incident = new Case();
    var events = duties(incident);
    if (shuffled) {
      Collections.shuffle(events, new Random(atOnce));
    }
    for (var from = 0; from < events.size(); from += atOnce) {
      poll(events.subList(from, Math.min(events.size(), from + atOnce)));
    }
    var kept = watched(incident);
    assertThat(kept).hasSize(6);
    transactions.inNew(
        connection -> {
          projection.read(connection, incident.id);
          return null;
        });
    assertThat(watched(incident)).isEqualTo(kept);
  }

  /// Six obligations: all opened, some met, missed, moved.
  private static List<Event<EventData>> duties(Case incident) {
    var events = new ArrayList<Event<EventData>>();
    for (var i = 0; i < 6; i++) {
      var duty = Duties.draftReply();
      events.add(incident.eventOf(opened(duty, DUE)));
      if (i % 2 == 0) {
        var later = DUE.plusSeconds(600L * i);
        events.add(
            incident.eventOf(
                new EscalationEvent.ObligationMoved(
                    duty, DUE.minusSeconds(60), DUE, DUE, later, DUE.minusSeconds(30))));
        events.add(
            incident.eventOf(new EscalationEvent.ObligationMissed(duty, later, later, false)));
      } else if (i % 3 == 0) {
        events.add(
            incident.eventOf(
                new EscalationEvent.ObligationMet(
                    duty, DUE, DUE.minusSeconds(5), DUE.minusSeconds(4))));
      }
    }
    return events;
  }

  private static EscalationEvent.ObligationOpened opened(
      EscalationEvent.Obligation duty, Instant due) {
    return new EscalationEvent.ObligationOpened(
        duty, Level.TWO, due.minusSeconds(60), due, Duties.EDITION);
  }

  private void poll(List<Event<EventData>> events) {
    PolledBatch.consumedBy(
        heard,
        events.stream()
            .map(
                event ->
                    new ConsumerRecord<>(
                        Topic.ESCALATION.name(), 0, 0, event.subject(), EventJson.write(event)))
            .toList());
  }

  private List<String> watched(Case incident) {
    return transactions.inNew(
        connection -> Sql.list(connection, row -> row.getString(1), WATCHED, incident.id));
  }
}
