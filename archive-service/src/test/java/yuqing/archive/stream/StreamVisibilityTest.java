package yuqing.archive.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Level;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// Who gets what: as with dossiers, and as it is when an entry is sent.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StreamVisibilityTest {

  private final Case own = new Case("employment", "sample");
  private final Case others = new Case("admissions", "hotline");

  @BeforeEach
  void twoIncidents() {
    Archive.publish(own.eventOf(own.reported()), others.eventOf(others.reported()));
    Archive.awaitEntries(own, 1);
    Archive.awaitEntries(others, 1);
  }

  private List<String> told(String token, String filter) throws IOException {
    var query = Streams.fromTheBeginning(own, others) + filter;
    return Streams.entries(Streams.all(token, query, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaison", "department-head", "leader-in-charge"})
  void aDepartmentGetsItsOwn(String role) throws Exception {
    var token = AccessTokens.bearer(role, "employment");
    assertThat(told(token, "")).containsExactly(own.id + "/1");
    assertThat(told(token, "&department=admissions")).isEmpty();
    assertThat(told(AccessTokens.bearer(role, "finance"), "")).isEmpty();
  }

  @Test
  void aSystemGetsWhatItReported() throws Exception {
    assertThat(told(AccessTokens.bearer("reporter"), "")).containsExactly(own.id + "/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"auditor", "group-office", "admin-office", "leading-group", "principal-leader"})
  void theSchoolsOfficesAndTheAuditorGetAll(String role) throws Exception {
    assertThat(told(AccessTokens.bearer(role), ""))
        .containsExactlyInAnyOrder(own.id + "/1", others.id + "/1");
  }

  @Test
  void nobodyElseGetsAnything() {
    given().get("/events").then().statusCode(401);
    assertThat(Archive.get("administrator", "/events").statusCode()).isEqualTo(403);
  }

  /// Both listen while the incident moves from one to the other.
  @Test
  void anAssignmentMovesWhoGetsEntries() throws Exception {
    var loses = AccessTokens.bearer("liaison", "employment");
    var gains = AccessTokens.bearer("liaison", "finance");
    var query = "?" + Streams.of(own);
    try (var before = Streams.open(loses, query, null);
        var after = Streams.open(gains, query, null)) {
      before.read();
      after.read();
      assertThat(before.read().isHeartbeat()).isTrue();
      assertThat(after.read().isHeartbeat()).isTrue();

      Archive.publish(own.eventOf(own.started()));
      assertThat(before.event().type()).isEqualTo("incident.action-recorded");

      Archive.publish(
          own.eventOf(
              new IncidentEvent.Assigned("employment", "finance", "转办", Case.at(3), Case.OFFICE)));
      Archive.publish(own.eventOf(own.amended("此后属财务处")));
      // Who gains it gets it from then on; what was before is in its timeline.
      assertThat(Streams.entries(List.of(after.event(), after.event())))
          .containsExactly(own.id + "/3", own.id + "/4");

      // Who lost it gets nothing of it any more, not even when it asks for what it got once.
      var heartbeat = before.read();
      while (StreamPosition.read(heartbeat.id()).orElseThrow().number() < lastNumber()) {
        assertThat(heartbeat.isHeartbeat()).isTrue();
        heartbeat = before.read();
      }
    }
    assertThat(told(loses, "")).isEmpty();
    assertThat(told(gains, ""))
        .containsExactly(own.id + "/1", own.id + "/2", own.id + "/3", own.id + "/4");
  }

  private long lastNumber() throws IOException {
    var all = Streams.all(Streams.fromTheBeginning(own));
    return StreamPosition.read(all.getLast().id()).orElseThrow().number();
  }

  /// Nobody knows yet whose it is.
  @Test
  void beforeItsReportOnlyThoseWhoSeeAllGetEntries() throws Exception {
    var early = new Case("employment", "sample");
    var report = early.eventOf(early.reported());
    Archive.publish(early.eventOf(early.graded(Level.TWO, true)));
    Archive.awaitEntries(early, 1);
    var query = Streams.fromTheBeginning(early);
    var liaison = AccessTokens.bearer("liaison", "employment");
    assertThat(Streams.all(liaison, query, null)).isEmpty();
    assertThat(Streams.all(AccessTokens.bearer("reporter"), query, null)).isEmpty();
    assertThat(Streams.all(query)).hasSize(1);
    Archive.publish(report);
    Archive.awaitEntries(early, 2);
    assertThat(Streams.all(liaison, query, null)).hasSize(2);
  }
}
