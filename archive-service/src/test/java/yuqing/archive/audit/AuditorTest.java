package yuqing.archive.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.localstack.StackResource;

/// The auditor at work in the running service: its rounds, its heartbeat and what it shows.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class AuditorTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant DUE = Instant.parse("2026-10-13T04:00:00Z");
  private static final int ROWS = 100_000;
  private static final int INCIDENTS = 100;

  @Inject Rounds rounds;
  @Inject Transactions transactions;
  @Inject DueRows dueRows;
  @Inject InstantSource clock;

  @Test
  void theHeartbeatContinuesWithoutAGapAlsoWhereThereIsNothingToReport() {
    for (int beats = 1; beats <= 3; beats++) {
      var wanted = beats;
      now(Heartbeat.KIND, Heartbeat.KEY);
      await().atMost(SOON).until(() -> heartbeats().size() >= wanted);
    }
    var beats = heartbeats();
    assertThat(beats.stream().map(Event::sequence).toList())
        .isEqualTo(LongStream.rangeClosed(1, beats.size()).boxed().toList());
    assertThat(beats).allSatisfy(beat -> assertThat(beat.source()).isEqualTo("/archive-service"));
    assertThat(rounds.read("select 1 from chain where incident = 'auditor'"))
        .as("no timeline is the auditor's own")
        .isEmpty();
  }

  /// One round asks for the ends of the topics, the next goes as of the instant of asking.
  @Test
  void roundsGoAsOfWhatWasConsumed() {
    rounds.change(
        "update audit set heard_up_to = null, hearing_since = null, audited_up_to = null");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              now(Auditor.KIND, Auditor.KEY);
              assertThat(transactions.inNew(AuditProgress::read).consumedUpTo()).isNotNull();
            });
    assertThat(transactions.inNew(AuditProgress::read).consumedUpTo())
        .isBeforeOrEqualTo(clock.instant());
    assertThat(transactions.inNew(AuditProgress::read).auditedUpTo())
        .as("within the grace")
        .isNull();
  }

  @Test
  void thoseWhoAnswerForItSeeWhatWasFoundPageByPage() {
    var incident = new Case();
    rounds.consume(incident.eventOf(incident.graded(Level.TWO, true)));
    for (int i = 0; i < 3; i++) {
      rounds.consume(incident.eventOf(opened(DUE)));
    }
    rounds.untilAllIsLookedAt();
    for (var role : List.of("auditor", "administrator", "group-office")) {
      var first = Archive.get(role, "/audit?limit=2&unjudged=true&fault=NO_OUTCOME").jsonPath();
      assertThat(first.<Boolean>getList("items.unjudged")).containsExactly(true, true);
      assertThat(first.getInt("unjudged")).isGreaterThanOrEqualTo(3);
      assertThat(first.getString("auditedUpTo")).isNotBlank();
      var second =
          Archive.get(
                  role,
                  "/audit?limit=2&unjudged=true&fault=NO_OUTCOME&cursor={next}",
                  first.getString("next"))
              .jsonPath();
      var seen = new ArrayList<String>(first.getList("items.eventId"));
      assertThat(seen).doesNotContainAnyElementsOf(second.getList("items.eventId"));
    }
    assertThat(
            Archive.get("auditor", "/audit?limit=200&fault=NO_OUTCOME")
                .jsonPath()
                .<String>getList("items.incidentId"))
        .contains(incident.id);
    assertThat(Archive.get("department-head", "/audit").statusCode()).isEqualTo(403);
    assertThat(given().get("/audit").statusCode()).isEqualTo(401);
    var faulty = Archive.get("auditor", "/audit?fault=NONE&unjudged=maybe&limit=0");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(faulty.jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder("fault", "unjudged", "limit");
  }

  @Test
  void healthAndMetricsShowThatItWorks() {
    rounds.untilAllIsLookedAt();
    var health = given().get("/q/health/ready").jsonPath();
    assertThat(health.getString("checks.find { it.name == 'auditor' }.status")).isEqualTo("UP");
    assertThat(health.getString("checks.find { it.name == 'auditor' }.data.auditedUpTo"))
        .startsWith("20");
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "yuqing_audit_faults_total{fault=\"JUDGED_LATE\"}",
            "yuqing_audit_faults_total{fault=\"NO_OUTCOME\"}",
            "yuqing_audit_faults_total{fault=\"TWO_OUTCOMES\"}",
            "yuqing_audit_awaited ",
            "yuqing_audit_unjudged ",
            "yuqing_audit_behind_seconds ");
  }

  @Test
  void aRoundCostsWhatIsDueAndNotWhatIsOpen() {
    rounds.change(
        "insert into chain (incident, head) select 'open-' || i, decode(repeat('00', 32), 'hex')"
            + " from generate_series(0, "
            + (INCIDENTS - 1)
            + ") i");
    rounds.change(
        "insert into audited_duty (incident, duty, look_from, watched) select 'open-' || i % "
            + INCIDENTS
            + ","
            + " gen_random_uuid(), timestamptz '2040-01-01' + i * interval '1 s', '{}' from"
            + " generate_series(1, "
            + ROWS
            + ") i");
    rounds.change("analyze audited_duty");
    try {
      var plan =
          String.join(
              "\n",
              rounds.read(
                  "explain (analyze, buffers off) "
                      + AuditedObligationTable.NEXT
                          .replaceFirst("\\?", "timestamptz '2040-01-01 00:00:03'")
                          .replaceFirst("\\?", "timestamptz '2039-12-31'")
                          .replaceFirst("\\?", "''")
                          .replaceFirst("\\?", "'00000000-0000-0000-0000-000000000000'")
                          .replaceFirst("\\?", "200")));
      assertThat(plan)
          .contains("audited_duty_to_look_at")
          .contains("rows=3")
          .doesNotContain("Seq Scan")
          .doesNotContain("Rows Removed");
    } finally {
      rounds.change("delete from audited_duty where incident like 'open-%'");
      rounds.change("delete from chain where incident like 'open-%'");
    }
  }

  private void now(String kind, String key) {
    transactions.inNew(
        connection -> {
          dueRows.schedule(connection, kind, key, clock.instant());
          return null;
        });
  }

  private static EscalationEvent opened(Instant due) {
    return new EscalationEvent.ObligationOpened(
        Duties.draftReply(), Level.TWO, Case.DISCOVERED, due, Duties.EDITION);
  }

  private static List<Event<? extends EventData>> heartbeats() {
    return Archive.on(Topic.ARCHIVE, ArchiveEvent.AUDITOR).stream()
        .<Event<? extends EventData>>map(
            record -> ((ReadEvent.Known) EventJson.read(record.value())).event())
        .toList();
  }
}
