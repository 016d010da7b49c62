package yuqing.incident.view;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.incident.ServiceTest;

/// An answer to an act says what it meets and what stays open, by the read copy.
@QuarkusTest
class ActEffectsTest extends ServiceTest {

  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  private long said;

  private void opens(String id, ObligationCode code, String key, String window, Instant opened) {
    var obligation =
        new Obligation(
            UUID.randomUUID(),
            code,
            code.code() + "/" + key,
            window,
            10,
            Post.LIAISON,
            "logistics");
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        ++said,
        new ObligationOpened(
            obligation, Level.TWO, opened, opened.plus(Duration.ofHours(4)), EDITION));
  }

  private void graded(String id, Level level, Instant decidedAt) {
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        ++said,
        new EscalationEvent.Graded(
            level,
            null,
            EscalationEvent.DecidedBy.RULE,
            level,
            "2",
            10,
            List.of(),
            true,
            null,
            decidedAt,
            EDITION,
            "hash",
            null));
  }

  private void arrived(String id, int open) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(groupOffice(), id).<List<?>>path("openObligations").size() == open);
  }

  private Response act(String id, Map<String, ?> body) {
    return post(groupOffice(), body, "/incidents/" + id + "/actions");
  }

  @Test
  void anExchangeMeetsItsWindowAndTheRestStaysOpen() {
    String id = anIncident();
    var received = Instant.parse(get(head(), id).<String>path("receivedAt"));
    graded(id, Level.TWO, received);
    opens(id, ObligationCode.DAILY_EXCHANGE, "today", "2026-10-13", received);
    opens(id, ObligationCode.ORGANISE_HANDLING, "receipt", null, received);
    arrived(id, 2);
    act(id, Map.of("action", "INFORMATION_EXCHANGED", "noChange", true))
        .then()
        .statusCode(201)
        .body("met.code", contains("daily-exchange"))
        .body("met[0].window", equalTo("2026-10-13"))
        .body("met[0].late", equalTo(false))
        .body("stillOpen.code", contains("organise-handling"))
        .body("stillOpen[0].due", notNullValue())
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", equalTo(2));
  }

  @Test
  void anActThatMeetsNothingSaysSo() {
    String id = anIncident();
    act(id, Map.of("action", "PEOPLE_ANSWERED"))
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("stillOpen", empty())
        .body("openObligationsAsOf", nullValue());
    graded(id, Level.TWO, clock.instant());
    opens(id, ObligationCode.ORGANISE_HANDLING, "receipt", null, clock.instant());
    arrived(id, 1);
    act(id, Map.of("action", "AFTERMATH_NOTED", "note", "持续关注"))
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("stillOpen.code", contains("organise-handling"));
  }

  @Test
  void eachStepOfAReplyNamesWhatItMeets() {
    String id = anIncident();
    var received = Instant.parse(get(head(), id).<String>path("receivedAt"));
    graded(id, Level.TWO, received);
    opens(id, ObligationCode.DRAFT_REPLY, "level-2-stay-1", null, received);
    opens(id, ObligationCode.ANSWER_PEOPLE_CONCERNED, "receipt", null, received);
    arrived(id, 2);
    var drafted = post(liaison(), Map.of("text", "热水已恢复。"), "/incidents/" + id + "/replies");
    drafted.then().statusCode(201).body("met.code", contains("draft-reply"));
    opens(id, ObligationCode.APPROVE_REPLY, "reply-1-level-2-stay-1", null, clock.instant());
    arrived(id, 3);
    String hash = drafted.path("textHash");
    post(
            as("admin-office"),
            Map.of("decision", "APPROVED", "textHash", hash),
            "/incidents/" + id + "/replies/1/approval")
        .then()
        .statusCode(201)
        .body("state", equalTo("APPROVED"))
        .body("met.code", contains("approve-reply"));
    opens(id, ObligationCode.DELIVER_REPLY, "reply-1-level-2-stay-1", null, clock.instant());
    arrived(id, 4);
    post(
            liaison(),
            Map.of("textHash", hash, "counterpart", "提问的同学"),
            "/incidents/" + id + "/replies/1/delivery")
        .then()
        .statusCode(201)
        .body("met.code", containsInAnyOrder("deliver-reply", "answer-people-concerned"));
  }

  @Test
  void anEndWithdrawsWindowsAndItsFilingMeetsWhatItOpened() {
    String id = anIncident();
    handlingStarts(id);
    var received = Instant.parse(get(head(), id).<String>path("receivedAt"));
    graded(id, Level.TWO, received);
    opens(id, ObligationCode.DAILY_EXCHANGE, "today", "2026-10-13", received);
    opens(id, ObligationCode.DRAFT_REPLY, "level-2-stay-1", null, received);
    arrived(id, 2);
    var ended =
        post(head(), Map.of(), "/incidents/" + id + "/end")
            .then()
            .statusCode(201)
            .body("state", equalTo("ENDED"))
            .body("met", empty())
            .body("withdrawn.code", contains("daily-exchange"))
            .body("stillOpen.code", contains("draft-reply"))
            .body("opens.code", contains("file-result"))
            .extract();
    var endedAt = Instant.parse(ended.<String>path("end.endedAt"));
    post(head(), Map.of("text", "一"), "/incidents/" + id + "/result")
        .then()
        .statusCode(201)
        .body("met", empty());
    // Known by now; a second filing corrects the text and meets nothing more.
    opens(id, ObligationCode.FILE_RESULT, "end-1", null, endedAt);
    arrived(id, 3);
    post(head(), Map.of("text", "二"), "/incidents/" + id + "/result")
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("stillOpen", hasSize(3));
  }

  /// Level 2, with what is open of `contact-media` and `file-result`, and an end recorded.
  private String ended() {
    String id = anIncident();
    graded(id, Level.TWO, clock.instant());
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    opens(id, ObligationCode.CONTACT_MEDIA, "flag", null, clock.instant());
    opens(id, ObligationCode.FILE_RESULT, "end-1", null, clock.instant());
    arrived(id, 2);
    return id;
  }

  @Test
  void whatIsWaivedIsNoLongerOpenAtOnce() {
    String id = ended();
    post(
            groupOffice(),
            Map.of("code", "contact-media", "reason", "未引起媒体关注"),
            "/incidents/" + id + "/waivers")
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("withdrawn.code", contains("contact-media"))
        .body("stillOpen.code", contains("file-result"))
        .body("openObligations.code", contains("file-result"))
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", equalTo(3));
  }

  @Test
  void whatIsPastDueIsOwedOnAfterAWaiver() {
    String id = ended();
    clock.tick(Duration.ofHours(5));
    post(
            groupOffice(),
            Map.of("code", "contact-media", "reason", "未引起媒体关注"),
            "/incidents/" + id + "/waivers")
        .then()
        .statusCode(201)
        .body("withdrawn", empty())
        .body("stillOpen.code", containsInAnyOrder("contact-media", "file-result"));
  }

  @Test
  void aReopeningWithdrawsWhatIsOwedForTheEnd() {
    String id = ended();
    post(groupOffice(), Map.of("reason", "再次出现"), "/incidents/" + id + "/reopening")
        .then()
        .statusCode(201)
        .body("state", equalTo("HANDLING"))
        .body("met", empty())
        .body("withdrawn.code", contains("file-result"))
        .body("stillOpen.code", contains("contact-media"))
        .body("sequence", equalTo(3));
  }

  @Test
  void aMergeWithdrawsWhatIsNotPastDueAndAnUnmergeSaysWhatIsKnown() {
    String id = ended();
    post(
            groupOffice(),
            Map.of("into", anIncident(), "reason", "同一事"),
            "/incidents/" + id + "/merge")
        .then()
        .statusCode(201)
        .body("withdrawn.code", containsInAnyOrder("contact-media", "file-result"))
        .body("stillOpen", empty())
        .body("sequence", equalTo(3));
    post(groupOffice(), Map.of("reason", "并非同一事"), "/incidents/" + id + "/unmerge")
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("stillOpen", hasSize(2))
        .body("sequence", equalTo(4));
  }

  @Test
  void anAssignmentNamesWhoOwesItNow() {
    String id = ended();
    post(
            groupOffice(),
            Map.of("department", "finance", "reason", "属计财处"),
            "/incidents/" + id + "/assignment")
        .then()
        .statusCode(201)
        .body("met", empty())
        .body("stillOpen.department", contains("finance", "finance"))
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", equalTo(3));
  }

  @Test
  void anEndIsPreviewedAndNothingIsRecorded() {
    String id = anIncident();
    var received = Instant.parse(get(head(), id).<String>path("receivedAt"));
    graded(id, Level.TWO, received);
    opens(id, ObligationCode.DAILY_EXCHANGE, "today", "2026-10-13", received);
    opens(id, ObligationCode.DRAFT_REPLY, "level-2-stay-1", null, received);
    arrived(id, 2);
    var preview = "/incidents/" + id + "/end/preview";
    head()
        .get(preview)
        .then()
        .statusCode(200)
        .body("reasonRequired", equalTo(true))
        .body("reasonFor", contains("HANDLING_NOT_STARTED"))
        .body("withdrawn.code", contains("daily-exchange"))
        .body("stillOpen.code", contains("draft-reply"))
        .body("opens.code", contains("file-result"))
        .body("opens[0].due", notNullValue())
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", nullValue());
    handlingStarts(id);
    clock.tick(Duration.ofMinutes(61).plusMillis(1));
    head().get(preview).then().body("reasonRequired", equalTo(false));
    head()
        .queryParam("endedAt", clock.ago(Duration.ofMinutes(61)))
        .get(preview)
        .then()
        .statusCode(200)
        .body("reasonFor", contains("RECORDED_LATE"));
    head()
        .queryParam("endedAt", clock.ago(Duration.ofHours(9)))
        .get(preview)
        .then()
        .statusCode(422)
        .body("errors.field", contains("endedAt"));
    head().queryParam("endedAt", "yesterday").get(preview).then().statusCode(400);
    liaison().get(preview).then().statusCode(403);
    get(head(), id).then().body("state", equalTo("HANDLING"));
    post(head(), Map.of(), "/incidents/" + id + "/end").then().statusCode(201);
    head().get(preview).then().statusCode(409);
  }
}
