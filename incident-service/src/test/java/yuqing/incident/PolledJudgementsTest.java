package yuqing.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationMissed;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// Judgements of an incident that a poll brings together.
@QuarkusTest
class PolledJudgementsTest extends ServiceTest {

  private static final Instant DUE = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  @Inject EventConsumer consumer;

  private long sequence;

  private static Obligation obligation(ObligationCode code) {
    return new Obligation(
        UUID.randomUUID(), code, code.code(), null, 10, Post.DEPARTMENT_HEAD, "logistics");
  }

  private static ObligationOpened opened(Obligation obligation, Instant due) {
    return new ObligationOpened(obligation, Level.TWO, due.minusSeconds(3600), due, EDITION);
  }

  private static EscalationEvent.Graded graded(Level level) {
    return new EscalationEvent.Graded(
        level,
        null,
        EscalationEvent.DecidedBy.RULE,
        level,
        "2",
        10,
        List.of(),
        true,
        null,
        DUE,
        EDITION,
        "hash",
        List.of());
  }

  private Event<EventData> event(String incident, EventData data) {
    return new Event<>(
        UUID.randomUUID(),
        "/escalation-service",
        incident,
        clock.instant(),
        ++sequence,
        null,
        data);
  }

  private static ConsumerRecord<String, byte[]> message(Event<?> event) {
    return new ConsumerRecord<>(
        Topic.ESCALATION.name(), 0, event.sequence(), event.subject(), EventJson.write(event));
  }

  private PolledBatch poll(List<Event<EventData>> events) {
    return PolledBatch.consumedBy(consumer, events.stream().map(each -> message(each)).toList());
  }

  private long consumedIn(List<Event<EventData>> events) {
    var ids = events.stream().map(each -> "'" + each.id() + "'").collect(Collectors.joining(", "));
    return published.number(
        "select count(distinct xmin::text) from inbox where event_id in (" + ids + ")");
  }

  /// The same whether a poll brings them all or one at a time.
  @ParameterizedTest
  @ValueSource(ints = {100, 3, 1})
  void showAsTheyDoOneAtATime(int atOnce) {
    var id = anIncident();
    var missed = obligation(ObligationCode.ORGANISE_HANDLING);
    var moved = obligation(ObligationCode.DRAFT_REPLY);
    var met = obligation(ObligationCode.FILE_RESULT);
    var again = obligation(ObligationCode.CONTACT_MEDIA);
    var events =
        List.<EventData>of(
                graded(Level.THREE),
                opened(missed, DUE),
                opened(moved, DUE),
                opened(met, DUE),
                opened(again, DUE),
                new ObligationMissed(missed, DUE, DUE, false),
                new ObligationMissed(moved, DUE, DUE, false),
                new ObligationMet(met, DUE, DUE, DUE),
                new ObligationMoved(
                    moved, DUE.minusSeconds(3600), DUE, DUE, DUE.plusSeconds(7200), DUE),
                new ObligationMet(again, DUE, DUE, DUE),
                opened(again, DUE.plusSeconds(3600)),
                graded(Level.TWO))
            .stream()
            .map(data -> event(id, data))
            .toList();
    for (var from = 0; from < events.size(); from += atOnce) {
      assertThat(poll(events.subList(from, Math.min(events.size(), from + atOnce))).rejected)
          .isEmpty();
    }
    get(head(), id)
        .then()
        .body("level", equalTo(2))
        .body(
            "openObligations.code",
            equalTo(List.of("organise-handling", "contact-media", "draft-reply")))
        .body("openObligations.missed", equalTo(List.of(true, false, false)))
        .body("openObligations[2].due", equalTo("2026-11-23T22:00:00+08:00"));
  }

  @Test
  void ofAnIncidentShareATransaction() {
    var one = anIncident();
    var other = anIncident();
    var obligation = obligation(ObligationCode.ORGANISE_HANDLING);
    var ofOne = List.of(event(one, graded(Level.TWO)), event(one, opened(obligation, DUE)));
    var ofOther = List.of(event(other, graded(Level.THREE)));
    poll(List.of(ofOne.getFirst(), ofOther.getFirst(), ofOne.getLast()));
    assertThat(consumedIn(ofOne)).isEqualTo(1);
    assertThat(consumedIn(ofOther)).isEqualTo(1);
  }

  @Test
  void whatShowsNowhereCostsNoTransaction() {
    var id = anIncident();
    var soon =
        event(
            id,
            new EscalationEvent.ObligationDueSoon(
                obligation(ObligationCode.ORGANISE_HANDLING), DUE, DUE));
    var polled = poll(List.of(soon));
    assertThat(polled.acknowledged).containsExactly(soon.sequence());
    assertThat(consumedIn(List.of(soon))).isZero();
  }

  @Test
  void anEventAboutNoIncidentGoesToTheDeadTopicAlone() {
    var id = anIncident();
    var good = event(id, graded(Level.ONE));
    var nobody = event("nobody", graded(Level.TWO));
    var unreadable =
        new ConsumerRecord<>(Topic.ESCALATION.name(), 0, 99L, id, "no event".getBytes(UTF_8));
    var polled =
        PolledBatch.consumedBy(consumer, List.of(message(nobody), message(good), unreadable));
    assertThat(polled.rejected).containsExactlyInAnyOrder(nobody.sequence(), 99L);
    get(head(), id).then().body("level", equalTo(1));
  }
}
