package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;

/// The dossier as it was known at an instant: made from the entries that were there then.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class DossierAsOfTest {

  private static final String DOSSIER = "/dossiers/{id}?asOf={asOf}";
  private static final String TIMELINE = "/dossiers/{id}/timeline?limit=1&asOf={asOf}&cursor={c}";

  private final Case incident = new Case();

  /// The instants at which the archive appended its entries, in their order.
  private List<Instant> recordedAt;

  @BeforeEach
  void aReportThatIsAmendedAndGradedAnew() {
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(incident.graded(Level.THREE, true)));
    Archive.awaitEntries(incident, 2);
    Archive.publish(incident.eventOf(incident.amended("多栋宿舍连续四天无热水")));
    Archive.awaitEntries(incident, 3);
    Archive.publish(incident.eventOf(incident.graded(Level.TWO, false)));
    Archive.awaitEntries(incident, 4);
    recordedAt =
        Archive.timeline(incident).<String>getList("items.recordedAt").stream()
            .map(Instant::parse)
            .toList();
  }

  @Test
  void showsWhatWasKnownThenAndNothingOfWhatCameAfter() {
    var then = asOf(recordedAt.get(1)).then().statusCode(200).extract().jsonPath();
    assertThat(then.getString("title")).isEqualTo("多栋宿舍连续三天无热水");
    assertThat(then.getInt("level")).isEqualTo(3);
    assertThat(then.<Object>getList("amendments")).isEmpty();
    assertThat(then.getInt("entries")).isEqualTo(2);
    assertThat(then.getInt("supplement")).isZero();
    assertThat(then.getBoolean("complete")).isTrue();
    assertThat(then.getString("head"))
        .isEqualTo(Archive.timeline(incident).getString("items[1].hash"));
  }

  /// Both sides of the instant at which an entry was appended.
  @Test
  void anEntryIsThereFromTheInstantOfItsAppending() {
    var amended = recordedAt.get(2);
    assertThat(asOf(amended).jsonPath().getInt("entries")).isEqualTo(3);
    assertThat(asOf(amended.minusMillis(1)).jsonPath().getInt("entries")).isEqualTo(2);
  }

  @Test
  void asOfNowItIsTheDossier() {
    var now = asOf(recordedAt.getLast()).asString();
    assertThat(now).isEqualTo(Archive.get("auditor", "/dossiers/{id}", incident.id).asString());
  }

  @Test
  void beforeTheFirstEntryThereWasNone() {
    asOf(recordedAt.getFirst().minusMillis(1)).then().statusCode(404);
    Archive.get("auditor", DOSSIER, "no-such-incident", recordedAt.getLast().toString())
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-10-13", "2026-10-13T08:15:00", "1960-01-01T00:00:00Z"})
  void aMalformedTimeIsRefused(String asOf) {
    for (var path : List.of(DOSSIER, "/dossiers/{id}/timeline?asOf={asOf}")) {
      Archive.get("auditor", path, incident.id, asOf)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors.field", contains("asOf"))
          .body("errors.code", contains("bad-time"));
    }
  }

  @Test
  void theFutureIsRefused() {
    asOf(recordedAt.getLast().plus(Duration.ofHours(1)))
        .then()
        .statusCode(400)
        .body("errors.field", contains("asOf"))
        .body("errors.code", contains("in-future"));
  }

  @Test
  void whoMayNotSeeItNowGetsNothingOfThenEither() {
    Archive.getAs("liaison", "admissions", DOSSIER, incident.id, recordedAt.getFirst().toString())
        .then()
        .statusCode(404);
  }

  @Test
  void theTimelineEndsWhereItEndedThen() {
    var first = timeline(recordedAt.get(1), "");
    assertThat(first.jsonPath().<Integer>getList("items.n")).containsExactly(1);
    var second = timeline(recordedAt.get(1), first.jsonPath().getString("next"));
    assertThat(second.jsonPath().<Integer>getList("items.n")).containsExactly(2);
    assertThat(second.jsonPath().getString("next")).isNull();
  }

  private Response asOf(Instant instant) {
    return Archive.get("auditor", DOSSIER, incident.id, instant.toString());
  }

  private Response timeline(Instant asOf, String cursor) {
    return Archive.get("auditor", TIMELINE, incident.id, asOf.toString(), cursor);
  }
}
