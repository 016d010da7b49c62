package yuqing.incident.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent;
import yuqing.incident.ServiceTest;

/// People write minutes: a time stated in whole minutes means that minute, at every endpoint.
@QuarkusTest
class StatedTimesTest extends ServiceTest {

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  /// Discovered in the middle of a minute some minutes ago.
  private String anIncidentDiscovered(Instant discovered) {
    var report = aReport();
    report.put("discoveredAt", discovered.toString());
    return post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
  }

  private Instant midMinute() {
    return minute(clock.instant()).minus(Duration.ofMinutes(9)).plusSeconds(31);
  }

  @Test
  void anActInTheMinuteOfTheDiscoveryIsNotBeforeIt() {
    var discovered = midMinute();
    String id = anIncidentDiscovered(discovered);
    act(id, minute(discovered)).then().statusCode(201);
    act(id, minute(discovered).plusSeconds(31)).then().statusCode(201);
    act(id, discovered.minusSeconds(1))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("before-discovery"))
        .body("errors[0].message", containsString(":31"));
    act(id, minute(discovered).minus(Duration.ofMinutes(1))).then().statusCode(422);
  }

  private Response act(String id, Instant occurredAt) {
    return post(
        liaison(),
        Map.of("action", "PEOPLE_ANSWERED", "occurredAt", occurredAt.toString()),
        "/incidents/" + id + "/actions");
  }

  @Test
  void upToAMinuteAheadOfTheClockIsNow() {
    String id = anIncident();
    act(id, clock.instant().plusSeconds(50)).then().statusCode(201);
    var recorded = (IncidentEvent.ActionRecorded) published.lastOf(id);
    assertThat(recorded.occurredAt()).isEqualTo(recorded.recordedAt());
    act(id, clock.instant().plusSeconds(300)).then().statusCode(422);
    anIncidentDiscovered(clock.instant().plusSeconds(50));
  }

  @Test
  void anEndInTheMinuteOfTheReceiptAndItsFilingInTheMinuteOfTheEnd() {
    String id = anIncident();
    var now = clock.instant();
    post(
            head(),
            Map.of("endedAt", minute(now).toString(), "reason", "接报时已经平息"),
            "/incidents/" + id + "/end")
        .then()
        .statusCode(201);
    post(
            head(),
            Map.of("text", "已恢复", "occurredAt", minute(now).toString()),
            "/incidents/" + id + "/result")
        .then()
        .statusCode(201);
  }

  @Test
  void aDeliveryInTheMinuteOfTheApproval() {
    String id = anIncident();
    String hash =
        post(liaison(), Map.of("text", "热水已恢复。"), "/incidents/" + id + "/replies")
            .then()
            .statusCode(201)
            .extract()
            .path("textHash");
    post(
            as("admin-office"),
            Map.of("decision", "APPROVED", "textHash", hash),
            "/incidents/" + id + "/replies/1/approval")
        .then()
        .statusCode(201);
    post(
            liaison(),
            Map.of(
                "textHash",
                hash,
                "counterpart",
                "提问的同学",
                "occurredAt",
                minute(clock.instant()).toString()),
            "/incidents/" + id + "/replies/1/delivery")
        .then()
        .statusCode(201);
  }
}
