package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.policy.PolicyEditions;

/// Whatever happened on the way, by topic, by hand and by time, the service shows in the end what
/// the procedure judges of all that is on record.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class AgreementTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final int STEPS = 10;
  private static final List<Action> ACTS =
      List.of(
          Action.REPORTED_TO_PARTY_OFFICE,
          Action.PEOPLE_ANSWERED,
          Action.INFORMATION_EXCHANGED,
          Action.HANDLING_STARTED,
          Action.HEAD_REPORTED_TO_OFFICES,
          Action.REPORTED_TO_SUPERIOR);

  @Inject SettableClock clock;
  private final List<CaseEvent> onRecord = new ArrayList<>();
  private final Case incident = new Case("logistics");

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void theServiceShowsWhatTheProcedureSays(long seed) {
    var random = new Random(seed);
    var received = clock.nextMorning();
    var facts = random.nextBoolean() ? Case.level2() : Case.level3();
    var report = report(facts, received);
    Case.publish(incident.reported(facts, report.discoveredAt(), received));
    Asking.grading(incident.id);
    for (int step = 0; step < STEPS; step++) {
      var now = clock.tick(Duration.ofMinutes(10 + random.nextInt(170)));
      if (random.nextInt(3) == 0) {
        decide(Level.of(1 + random.nextInt(3)), now);
      } else {
        act(ACTS.get(random.nextInt(ACTS.size())), report, now, random);
      }
    }
    var expected = expected(report, clock.instant());
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shown()).as("seed %d", seed).isEqualTo(expected));
  }

  private static Report report(Facts facts, Instant received) {
    return new Report(
        facts.category(),
        facts.scope(),
        facts.impact(),
        facts.aptToSpread(),
        facts.suddenGrave(),
        "logistics",
        received.minus(Duration.ofMinutes(5)),
        received,
        ReportedBy.REPORTER);
  }

  private void decide(Level level, Instant now) {
    Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"level\": %d, \"reason\": \"研判\"}".formatted(level.number()))
        .put("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(200);
    onRecord.add(new CaseEvent.GradeConfirmed(level, Post.GROUP_OFFICE, "研判", now));
  }

  private void act(Action action, Report report, Instant now, Random random) {
    var since = Duration.between(report.discoveredAt(), now).toMinutes();
    var occurred = now.minus(Duration.ofMinutes(random.nextLong(Math.min(since, 90))));
    Case.publish(incident.done(action, occurred, now));
    onRecord.add(new CaseEvent.Done(action, occurred, now));
  }

  private List<String> expected(Report report, Instant now) {
    var edition = PolicyEditions.bundled().editionInForceAt(report.discoveredAt(), SCHOOL);
    var file = new CaseFile(report, onRecord);
    return Procedure.judge(edition, List.of(), file, SCHOOL, now).obligations().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.key(),
                    each.opened().toString(),
                    each.due().toString(),
                    each.outcome().toString(),
                    each.metAt().map(Instant::toString).orElse("-"),
                    each.owner().code()))
        .sorted()
        .toList();
  }

  private List<String> shown() {
    List<Map<String, Object>> obligations = Asking.obligations(incident.id).getList("obligations");
    return obligations.stream()
        .map(
            each ->
                String.join(
                    " ",
                    (String) each.get("key"),
                    instant(each.get("opened")),
                    instant(each.get("due")),
                    (String) each.get("outcome"),
                    each.get("metAt") == null ? "-" : instant(each.get("metAt")),
                    (String) each.get("owner")))
        .sorted()
        .toList();
  }

  private static String instant(Object shown) {
    return OffsetDateTime.parse((String) shown).toInstant().toString();
  }
}
