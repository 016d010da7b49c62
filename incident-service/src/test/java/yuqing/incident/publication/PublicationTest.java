package yuqing.incident.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.IncidentEvent.PublicationRequested;
import yuqing.contracts.IncidentEvent.ReplyDelivered;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

/// A reply goes out on a channel that another department's liaison edits (article 13).
@QuarkusTest
class PublicationTest extends ServiceTest {

  private static final String TEXT = "热水今晚恢复，深表歉意。";
  private static final String HASH = Sha256.hex(TEXT);
  private static final Map<String, Object> ON_WECHAT =
      Map.of("reply", 1, "channel", "school-wechat", "note", "请于今晚发布");

  private String id;

  @BeforeEach
  void aDraftAndTheChannels() {
    officialChannel("school-wechat", "media-centre", "liaison-media-centre");
    officialChannel("youth-wechat", "youth-league", "liaison-youth-league");
    id = anIncident();
    post(liaison(), Map.of("text", TEXT), "/incidents/" + id + "/replies").then().statusCode(201);
  }

  private static RequestSpecification editor() {
    return as("liaison", "media-centre");
  }

  private void approve() {
    post(
            as("admin-office"),
            Map.of("decision", "APPROVED", "textHash", HASH),
            "/incidents/" + id + "/replies/1/approval")
        .then()
        .statusCode(201);
  }

  /// Told by escalation-service, and known here when this returns.
  private void opens(String code, ObligationCode of, String key, long sequence) {
    var obligation =
        new Obligation(UUID.randomUUID(), of, code + key, null, 10, Post.LIAISON, "logistics");
    var now = clock.instant();
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        sequence,
        new ObligationOpened(
            obligation,
            Level.TWO,
            now,
            now.plus(Duration.ofHours(1)),
            LocalDate.parse("2024-09-25")));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> get(groupOffice(), id).<List<String>>path("openObligations.code").contains(code));
  }

  private String request(Map<String, Object> body) {
    return post(liaison(), body, "/incidents/" + id + "/publication")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void itsEditorSeesThatReplyAloneAndDeliversIt() {
    approve();
    var publication = request(ON_WECHAT);
    as("reporter").get("/publications").then().statusCode(403);
    var published = (PublicationRequested) this.published.lastOf(id);
    assertThat(published.editorPerson()).isEqualTo("liaison-media-centre");
    assertThat(published.department()).isEqualTo("media-centre");

    opens("deliver-reply", ObligationCode.DELIVER_REPLY, "/reply-1-level-2-stay-1", 1);
    opens("organise-handling", ObligationCode.ORGANISE_HANDLING, "/receipt", 2);

    get(editor(), id).then().statusCode(404);
    editor()
        .get("/publications?mine=true")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(publication))
        .body("items.find { it.id == '" + publication + "' }.text", equalTo(TEXT));
    as("liaison", "youth-league")
        .get("/publications?mine=true")
        .then()
        .body("items.id", not(hasItem(publication)));

    var delivery = Map.of("textHash", HASH);
    post(liaison(), delivery, "/publications/" + publication + "/delivery").then().statusCode(404);
    post(editor(), delivery, "/publications/" + publication + "/delivery")
        .then()
        .statusCode(201)
        .body("deliveredAt", notNullValue())
        .body("met.code", equalTo(List.of("deliver-reply")))
        .body("stillOpen", empty())
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", equalTo(5));
    var delivered = (ReplyDelivered) this.published.lastOf(id);
    assertThat(delivered.channel()).isEqualTo("school-wechat");
    assertThat(delivered.recordedBy().department()).isEqualTo("media-centre");
    post(editor(), delivery, "/publications/" + publication + "/delivery").then().statusCode(409);
    groupOffice()
        .get("/incidents/" + id + "/replies")
        .then()
        .body("items.state", equalTo(List.of("DELIVERED")));
  }

  /// The register decides, and no role: neither is the liaison by role the editor, nor does an
  /// editor on file need that role.
  @Test
  void whoIsOnFileEditsWhateverTheirRole() {
    approve();
    var code = "finance-wechat-" + UUID.randomUUID();
    officialChannel(code, "finance", "department-head-finance");
    var publication = request(Map.of("reply", 1, "channel", code));
    var delivery = Map.of("textHash", HASH);
    var path = "/publications/" + publication + "/delivery";
    as("liaison", "finance")
        .get("/publications")
        .then()
        .body("items.id", not(hasItem(publication)));
    post(as("liaison", "finance"), delivery, path).then().statusCode(404);
    var onFile = as("department-head", "finance");
    onFile.get("/publications").then().body("items.id", hasItem(publication));
    post(as("department-head", "finance"), delivery, path).then().statusCode(201);
  }

  @Test
  void whileNobodyIsOnFileNobodyDeliversAndThatIsSaid() {
    approve();
    var code = "finance-weibo-" + UUID.randomUUID();
    officialChannel(code, "finance", null);
    var asked =
        post(liaison(), Map.of("reply", 1, "channel", code), "/incidents/" + id + "/publication");
    asked.then().statusCode(201).body("editorOnFile", equalTo(false));
    String publication = asked.path("id");
    var delivery = Map.of("textHash", HASH);
    var path = "/publications/" + publication + "/delivery";
    as("liaison", "finance")
        .get("/publications")
        .then()
        .body("items.id", not(hasItem(publication)));
    for (var seesToIt : List.of(as("liaison", "finance"), groupOffice())) {
      post(seesToIt, delivery, path)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:yuqing:problem:channel-without-editor"));
    }
    post(editor(), delivery, path).then().statusCode(404);

    bus.say(
        Topic.ROSTER,
        "/notification-service",
        code,
        2,
        new RosterEvent.OfficialChannel(
            code, code, "finance", Post.LIAISON, true, "liaison-finance"));
    await().atMost(Duration.ofSeconds(60)).until(() -> editorsChannels().contains(publication));
    post(as("liaison", "finance"), delivery, path).then().statusCode(201);
  }

  private static List<String> editorsChannels() {
    return as("liaison", "finance").get("/publications").path("items.id");
  }

  @Test
  void oneReplyGoesOutOnSeveralChannels() {
    approve();
    var first = request(ON_WECHAT);
    post(editor(), Map.of("textHash", HASH), "/publications/" + first + "/delivery");
    var second = request(Map.of("reply", 1, "channel", "youth-wechat"));
    post(
            as("liaison", "youth-league"),
            Map.of("textHash", HASH),
            "/publications/" + second + "/delivery")
        .then()
        .statusCode(201);
    assertThat(((ReplyDelivered) published.lastOf(id)).channel()).isEqualTo("youth-wechat");
  }

  @Test
  void onlyAnApprovedReplyIsRequestedAndOnceAChannel() {
    post(liaison(), ON_WECHAT, "/incidents/" + id + "/publication").then().statusCode(409);
    approve();
    post(
            liaison(),
            Map.of("reply", 1, "channel", "no-such-channel"),
            "/incidents/" + id + "/publication")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("channel")));
    request(ON_WECHAT);
    post(liaison(), ON_WECHAT, "/incidents/" + id + "/publication").then().statusCode(409);
    post(editor(), ON_WECHAT, "/incidents/" + id + "/publication").then().statusCode(404);
  }

  @Test
  void anotherTextIsNotDelivered() {
    approve();
    var publication = request(ON_WECHAT);
    post(
            editor(),
            Map.of("textHash", Sha256.hex("改过的")),
            "/publications/" + publication + "/delivery")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("textHash")));
  }

  @Test
  void thereIsNoListButOnesOwn() {
    editor()
        .get("/publications?mine=false")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("mine"));
  }
}
