package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueGate;
import yuqing.durable.due.DueRows;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.judgement.CatchUpDueGate;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The order in which facts arrive does not matter, nor that some come twice.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ArrivalTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  @Inject StoredFacts facts;
  @Inject EventConsumer consumer;
  @Inject DueRows rows;
  @Inject DueGate gate;
  @Inject Transactions transactions;
  @Inject MeterRegistry metrics;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderOfArrivalComesToTheSameObligations(long seed) {
    var start = clock.nextMorning();
    clock.tick(Duration.ofHours(8));
    var inOrder = new Case("logistics");
    Case.publish(course(inOrder, start).toArray(Event[]::new));
    awaitAll(inOrder);

    var shuffled = new Case("logistics");
    var course = course(shuffled, start);
    var arriving = new ArrayList<Event<?>>(course);
    arriving.addAll(course.subList(0, 3));
    Collections.shuffle(arriving, new Random(seed));
    Case.publish(arriving.toArray(Event[]::new));
    awaitAll(shuffled);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(shown(shuffled)).as("seed %d", seed).isEqualTo(shown(inOrder)));
    assertThat(Asking.grading(shuffled.id).getInt("level"))
        .isEqualTo(Asking.grading(inOrder.id).getInt("level"))
        .isEqualTo(2);
  }

  @Test
  void aFactBeforeItsReportIsKeptAndNothingIsShownUntilTheReport() {
    var now = clock.nextMorning();
    var early = new Case("logistics");
    var report = early.reported(Case.level3(), now, now);
    Case.publish(early.done(Action.PEOPLE_ANSWERED, now, now));
    Asking.as("auditor").get("/incidents/{id}/grading?wait=1s", early.id).then().statusCode(404);
    Asking.as("auditor").get("/incidents/{id}/obligations", early.id).then().statusCode(404);

    Case.publish(report);
    Asking.grading(early.id);
    assertThat(Asking.outcome(early.id, "answer-people-concerned")).isEqualTo("MET");
  }

  @Test
  void whatIsNoEventOfOursStopsNobody() {
    var now = clock.nextMorning();
    var next = new Case("logistics");
    Topics.shared().send(Topic.INCIDENT, next.id.toString(), "{]".getBytes(StandardCharsets.UTF_8));
    var newer =
        """
        {"specversion":"1.0","id":"%s","source":"/incident-service","type":"incident.of-tomorrow",
         "subject":"%s","time":"2026-10-13T03:00:00Z","sequence":"1","data":{}}
        """
            .formatted(UUID.randomUUID(), next.id);
    Topics.shared()
        .send(Topic.INCIDENT, next.id.toString(), newer.getBytes(StandardCharsets.UTF_8));
    Case.publish(next.reported(Case.level3(), now, now));
    assertThat(Asking.grading(next.id).getInt("level")).isEqualTo(3);
    await().atMost(SOON).until(() -> Topics.shared().about(next.id, Graded.class).size() == 1);
  }

  /// Its owner was restored to before what it had published, and counts on from there.
  @Test
  void whatComesSecondUnderANumberIsRefusedAndTheFirstStands() {
    var now = clock.nextMorning();
    var first = new Case("logistics");
    Case.publish(first.reported(Case.level3(), now, now), first.reviewHeld(now));
    Asking.grading(first.id);
    var restored = new Case(first.id, "logistics", "sample");
    var again = restored.reviewHeld(now);
    var other = restored.reported(Case.level2(), now, now);
    var next = restored.done(Action.PEOPLE_ANSWERED, now, now);
    Case.publish(again, other, next);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().refused(first.id))
                    .containsExactlyInAnyOrder(
                        new String(EventJson.write(again), StandardCharsets.UTF_8),
                        new String(EventJson.write(other), StandardCharsets.UTF_8)));
    await()
        .atMost(SOON)
        .until(() -> "MET".equals(Asking.outcome(first.id, "answer-people-concerned")));
    assertThat(Asking.grading(first.id).getInt("level")).isEqualTo(3);
    assertThat(kept(first)).isEqualTo(3);
  }

  /// It speaks of judgements, so that it is nothing to judge by.
  @Test
  void whatTheAuditorSaysIsNeitherRefusedNorKept() {
    var now = clock.nextMorning();
    var judged = new Case("logistics");
    var duty =
        new EscalationEvent.Obligation(
            UUID.randomUUID(),
            ObligationCode.DRAFT_REPLY,
            "draft-reply",
            null,
            10,
            Post.LIAISON,
            "logistics");
    consume(ArchiveEvent.AUDITOR, new ArchiveEvent.Heartbeat(now, now, 1, 1));
    consume(
        judged.id.toString(),
        new ArchiveEvent.DutyUnjudged(duty, ArchiveEvent.DutyFault.NO_OUTCOME, now, null, now));
    assertThat(kept(judged)).isZero();
  }

  private void consume(String subject, ArchiveEvent data) {
    var event =
        new Event<>(UUID.randomUUID(), "/archive-service", subject, clock.instant(), 1, null, data);
    consumer.consume(
        new ConsumerRecord<>(Topic.ARCHIVE.name(), 0, 0, subject, EventJson.write(event)));
  }

  @Test
  void aRecordThatContradictsItselfIsKeptAndTriedAgainAndStopsNobody() {
    var now = clock.nextMorning();
    var broken = new Case("logistics");
    var valid = new Case("logistics");
    Case.publish(
        broken.ended(now.plusSeconds(60), now),
        broken.reported(Case.level3(), now, now),
        valid.reported(Case.level3(), now, now));
    assertThat(Asking.grading(valid.id).getInt("level")).isEqualTo(3);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(kept(broken)).isEqualTo(2);
              assertThat(timer(broken)).isPresent();
            });
    Asking.as("auditor").get("/incidents/{id}/grading", broken.id).then().statusCode(404);
    assertThat(metrics.counter("yuqing.judgements.failed").count()).isPositive();
    transactions.inNew(connection -> rows.cancel(connection, "deadline", broken.id.toString()));
  }

  private long kept(Case of) {
    return transactions.inNew(_ -> facts.count("incidentId", of.id));
  }

  private Optional<Instant> timer(Case of) {
    return transactions.inNew(connection -> rows.find(connection, "deadline", of.id.toString()));
  }

  @Test
  void timersWaitUntilAllIsHeard() {
    assertThat(gate).isInstanceOf(CatchUpDueGate.class);
    await().atMost(SOON).until(gate::open);
  }

  /// Reported at level 3, raised to 2 by an amendment, handled, ended, filed, reviewed.
  private static List<Event<?>> course(Case of, Instant start) {
    return List.of(
        of.reported(Case.level3(), start.minus(Duration.ofMinutes(5)), start),
        of.done(Action.REPORTED_TO_PARTY_OFFICE, at(start, 2), at(start, 40)),
        of.amended(Case.level2(), at(start, 60)),
        of.done(Action.HANDLING_STARTED, at(start, 50), at(start, 70)),
        of.done(Action.INFORMATION_EXCHANGED, at(start, 120), at(start, 121)),
        of.ended(at(start, 300), at(start, 301)),
        of.endCorrected(at(start, 310), at(start, 320)),
        of.filed(at(start, 400)),
        of.reviewHeld(at(start, 420)));
  }

  private static Instant at(Instant start, int minutes) {
    return start.plus(Duration.ofMinutes(minutes));
  }

  private static void awaitAll(Case of) {
    Asking.grading(of.id);
    await()
        .atMost(SOON)
        .until(
            () ->
                "MET".equals(Asking.outcome(of.id, "hold-review-meeting"))
                    && "MISSED".equals(Asking.outcome(of.id, "confirm-grade"))
                    && "MET".equals(Asking.outcome(of.id, "organise-handling")));
  }

  /// All that is shown of the obligations but their ids.
  private static List<Map<String, Object>> shown(Case of) {
    List<Map<String, Object>> shown = Asking.obligations(of.id).getList("obligations");
    return IntStream.range(0, shown.size()).mapToObj(each -> without(shown.get(each))).toList();
  }

  private static Map<String, Object> without(Map<String, Object> obligation) {
    obligation.remove("id");
    return obligation;
  }
}
