package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;

/// When the auditor looks, what becomes of what it finds, and that it is found once.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class AuditRoundTest {

  private static final Instant DUE = Instant.parse("2026-10-13T04:00:00Z");

  @Inject Rounds rounds;

  private final Case incident = new Case();
  private final EscalationEvent.Obligation duty = Duties.draftReply();

  @Test
  void whatIsFoundIsAnEntryOfTheTimelineAndPublishedOnce() {
    consume(reported(), opened(DUE));
    var last = rounds.untilAllIsLookedAt();
    rounds.round(last.plusSeconds(1));

    var timeline = Archive.timeline(incident);
    assertThat(timeline.<String>getList("items.type"))
        .containsExactly(
            "incident.reported", "escalation.obligation-opened", "archive.duty-unjudged");
    assertThat(timeline.getString("items[2].data.fault")).isEqualTo("NO_OUTCOME");
    assertThat(timeline.getString("items[2].data.obligation.key")).isEqualTo(duty.key());
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
    assertThat(Archive.dossier(incident).getString("unjudged[0].fault")).isEqualTo("NO_OUTCOME");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(said(incident.id)).hasSize(1));
    assertThat(said(incident.id).getFirst())
        .isInstanceOfSatisfying(
            ArchiveEvent.DutyUnjudged.class,
            found -> {
              assertThat(found.due()).isEqualTo(DUE);
              assertThat(found.judgedAt()).isNull();
            });
  }

  @Test
  void twoArchivesThatLookAtTheSameTimeRaiseItOnce() throws Exception {
    consume(opened(DUE));
    var instant = rounds.untilAllIsLookedAt().minusSeconds(1);
    var more = new Case();
    rounds.consume(more.eventOf(opened(DUE, Duties.draftReply())));
    try (var archives = Executors.newFixedThreadPool(4)) {
      var looking = new ArrayList<Future<?>>();
      for (int i = 0; i < 8; i++) {
        var round = instant.plusSeconds(3_000 + i);
        looking.add(archives.submit(() -> rounds.round(round)));
      }
      for (var each : looking) {
        each.get();
      }
    }
    rounds.untilAllIsLookedAt();
    assertThat(rounds.raisedOf(List.of(incident.id))).hasSize(1);
    assertThat(rounds.raisedOf(List.of(more.id))).hasSize(1);
    assertThat(Archive.timeline(more).<String>getList("items.type"))
        .containsExactly("escalation.obligation-opened", "archive.duty-unjudged");
  }

  @Test
  void afterAPauseNothingIsRaisedBeforeAGraceHasPassed() {
    consume(opened(DUE));
    var pause = rounds.afterAPause();
    rounds.round(pause.plusSeconds(1_800));
    rounds.round(pause.plusSeconds(3_599));
    assertThat(raised()).isEmpty();
    rounds.round(pause.plusSeconds(3_600));
    assertThat(raised()).hasSize(1);
  }

  @Test
  void whatComesInAfterAllEndsTheMissingAndTheAlarmStays() {
    consume(opened(DUE));
    rounds.untilAllIsLookedAt();
    assertThat(unjudged()).containsExactly("t");
    consume(missed(DUE, DUE.plusSeconds(1)));
    assertThat(unjudged()).containsExactly("f");
    rounds.untilAllIsLookedAt();
    assertThat(raised()).hasSize(1);
  }

  @Test
  void aDueThatMovedAfterItsAlarmIsAnotherOneToKeep() {
    consume(opened(DUE));
    rounds.untilAllIsLookedAt();
    var later = DUE.plusSeconds(7_200);
    consume(
        new EscalationEvent.ObligationMoved(
            duty, Case.DISCOVERED, DUE, Case.DISCOVERED, later, DUE.plusSeconds(60)));
    rounds.untilAllIsLookedAt();
    assertThat(unjudged()).containsExactly("f", "t");
  }

  @Test
  void eventsThatComeInTheWrongOrderAreReadInTheRightOne() {
    var opening = incident.eventOf(opened(DUE));
    var missing = incident.eventOf(missed(DUE, DUE.plusSeconds(1)));
    var late =
        incident.eventOf(
            new EscalationEvent.ObligationMetLate(
                duty, DUE, DUE.plusSeconds(60), DUE.plusSeconds(60)));
    for (var event : List.of(late, opening, missing, opening, late)) {
      rounds.consume(event);
    }
    rounds.untilAllIsLookedAt();
    assertThat(raised()).isEmpty();
  }

  @Test
  void aLostEventThatIsPublishedAgainRepairsWhatLookedWrong() {
    var opening = incident.eventOf(opened(DUE));
    var first = incident.eventOf(missed(DUE, DUE.plusSeconds(1)));
    var later = DUE.plusSeconds(7_200);
    var again = incident.eventOf(opened(later));
    var second = incident.eventOf(missed(later, later.plusSeconds(1)));
    for (var event : List.of(opening, first, second)) {
      rounds.consume(event);
    }
    rounds.consume(again);
    rounds.untilAllIsLookedAt();
    assertThat(raised()).isEmpty();
  }

  @Test
  void whatIsWatchedIsDerivedFromTheEntriesAlone() {
    consume(reported(), opened(DUE));
    rounds.untilAllIsLookedAt();
    consume(missed(DUE, DUE.plusSeconds(9_000)));
    consume(missed(DUE, DUE.plusSeconds(9_000)));
    rounds.untilAllIsLookedAt();
    var inStep = rows();
    assertThat(inStep).hasSize(1);
    assertThat(raised()).containsExactly(id("NO_OUTCOME"), id("TWO_OUTCOMES"));

    rounds.change("insert into audit_unread values ('" + incident.id + "')");
    rounds.change("delete from audited_duty where incident = '" + incident.id + "'");
    rounds.untilAllIsLookedAt();

    assertThat(rows()).isEqualTo(inStep);
    assertThat(raised()).containsExactly(id("NO_OUTCOME"), id("TWO_OUTCOMES"));
  }

  /// The archive takes in what no schema allows; the auditor passes it over.
  @Test
  void whatLacksWhatItNeedsStopsNothing() {
    consume(new EscalationEvent.ObligationMet(duty, null, null, null));
    consume(new EscalationEvent.ObligationOpened(duty, Level.TWO, null, null, null));
    consume(
        opened(
            DUE,
            new EscalationEvent.Obligation(
                duty.id(), null, duty.key(), null, 10, duty.owner(), duty.department())));
    assertThat(rows()).isEmpty();
  }

  private void consume(EventData... said) {
    for (var data : said) {
      rounds.consume(incident.eventOf(data));
    }
  }

  private EventData reported() {
    return incident.reported();
  }

  private EscalationEvent opened(Instant due) {
    return opened(due, duty);
  }

  private static EscalationEvent opened(Instant due, EscalationEvent.Obligation duty) {
    return new EscalationEvent.ObligationOpened(
        duty, Level.TWO, Case.DISCOVERED, due, Duties.EDITION);
  }

  private EscalationEvent missed(Instant due, Instant judged) {
    return new EscalationEvent.ObligationMissed(duty, due, judged, false);
  }

  private List<String> raised() {
    return rounds.raisedOf(List.of(incident.id));
  }

  private String id(String fault) {
    return duty.id() + " " + fault;
  }

  private List<String> unjudged() {
    return rounds.read(
        "select unjudged from duty_fault where incident = '" + incident.id + "' order by due");
  }

  private List<String> rows() {
    return rounds.read(
        "select coalesce(look_from::text, '-') || ' ' || watched from audited_duty"
            + " where incident = '%s'".formatted(incident.id));
  }

  private static List<EventData> said(String subject) {
    return Archive.on(Topic.ARCHIVE, subject).stream()
        .map(record -> EventJson.read(record.value()))
        .<EventData>map(read -> ((ReadEvent.Known) read).event().data())
        .toList();
  }
}
