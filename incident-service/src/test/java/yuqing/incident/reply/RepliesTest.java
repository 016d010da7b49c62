package yuqing.incident.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.ReplyDelivered;
import yuqing.contracts.IncidentEvent.ReplyDrafted;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

@QuarkusTest
class RepliesTest extends ServiceTest {

  private static final String TEXT = "热水今晚恢复，深表歉意。";
  private static final String HASH = Sha256.hex(TEXT);

  private static RequestSpecification adminOffice() {
    return as("admin-office");
  }

  private Response draft(String id, String text) {
    return post(liaison(), Map.of("text", text), "/incidents/" + id + "/replies");
  }

  private Response decide(String id, int n, Map<String, ?> decision) {
    return post(adminOffice(), decision, "/incidents/" + id + "/replies/" + n + "/approval");
  }

  private Response deliver(RequestSpecification who, String id, int n, Map<String, ?> delivery) {
    return post(who, delivery, "/incidents/" + id + "/replies/" + n + "/delivery");
  }

  @Test
  void fromDraftToDelivery() {
    String id = anIncident();
    draft(id, TEXT)
        .then()
        .statusCode(201)
        .body("reply", equalTo(1))
        .body("textHash", equalTo(HASH));
    assertThat(((ReplyDrafted) published.lastOf(id)).text()).isEqualTo(TEXT);
    var delivery = Map.of("counterpart", "发帖平台客服", "textHash", HASH);
    deliver(liaison(), id, 1, delivery).then().statusCode(409);
    decide(id, 1, Map.of("decision", "APPROVED", "textHash", HASH.toUpperCase(Locale.ROOT)))
        .then()
        .statusCode(201);
    deliver(liaison(), id, 1, delivery).then().statusCode(201).body("state", equalTo("DELIVERED"));
    assertThat(((ReplyDelivered) published.lastOf(id)).counterpart()).isEqualTo("发帖平台客服");
    reporter()
        .get("/incidents/" + id + "/replies")
        .then()
        .body("items.state", equalTo(List.of("DELIVERED")));
  }

  @Test
  void oneDraftAtATime() {
    String id = anIncident();
    draft(id, TEXT);
    draft(id, "另一稿").then().statusCode(409);
    decide(id, 1, Map.of("decision", "RETURNED", "textHash", HASH))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("reason")));
    decide(id, 1, Map.of("decision", "RETURNED", "textHash", HASH, "reason", "请写明时间"))
        .then()
        .statusCode(201);
    draft(id, TEXT).then().statusCode(201).body("reply", equalTo(2));
    decide(id, 2, Map.of("decision", "APPROVED", "textHash", HASH)).then().statusCode(201);
    draft(id, "又一稿").then().statusCode(409);
    decide(id, 2, Map.of("decision", "APPROVED", "textHash", HASH)).then().statusCode(409);
    decide(id, 7, Map.of("decision", "APPROVED", "textHash", HASH)).then().statusCode(404);
  }

  @Test
  void anApprovalHoldsForThatTextAlone() {
    String id = anIncident();
    draft(id, TEXT);
    var other = Map.of("decision", "APPROVED", "textHash", Sha256.hex(TEXT + " "));
    decide(id, 1, other).then().statusCode(422).body("errors.field", equalTo(List.of("textHash")));
    decide(id, 1, Map.of("decision", "APPROVED", "textHash", HASH)).then().statusCode(201);
    deliver(liaison(), id, 1, Map.of("counterpart", "x", "textHash", Sha256.hex("改过的")))
        .then()
        .statusCode(422);
  }

  @Test
  void theDepartmentDraftsAndTheAdminOfficeDecides() {
    String id = anIncident();
    var text = Map.of("text", TEXT);
    post(groupOffice(), text, "/incidents/" + id + "/replies").then().statusCode(403);
    post(as("liaison", "finance"), text, "/incidents/" + id + "/replies").then().statusCode(404);
    draft(id, TEXT);
    var decision = Map.of("decision", "APPROVED", "textHash", HASH);
    post(liaison(), decision, "/incidents/" + id + "/replies/1/approval").then().statusCode(403);
  }

  @Test
  void aDeliveryNamesWhereItWentAndLiesAfterTheApproval() {
    String id = anIncident();
    draft(id, TEXT);
    clock.tick(Duration.ofMinutes(5));
    decide(id, 1, Map.of("decision", "APPROVED", "textHash", HASH));
    deliver(
            liaison(),
            id,
            1,
            Map.of("textHash", HASH, "occurredAt", clock.ago(Duration.ofMinutes(1))))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("counterpart", "occurredAt")));
  }

  @Test
  void onlyItsDepartmentsLiaisonPublishesOnAnOfficialChannel() {
    officialChannel("logistics-weibo", "logistics", "liaison-logistics");
    officialChannel("school-weibo", "media-centre", null);
    String id = anIncident();
    draft(id, TEXT);
    decide(id, 1, Map.of("decision", "APPROVED", "textHash", HASH));
    for (var refused : List.of("no-such-channel", "school-weibo")) {
      deliver(liaison(), id, 1, Map.of("textHash", HASH, "channel", refused))
          .then()
          .statusCode(422)
          .body("errors.field", equalTo(List.of("channel")));
    }
    var own = Map.of("textHash", HASH, "channel", "logistics-weibo");
    deliver(head(), id, 1, own).then().statusCode(422);
    deliver(liaison(), id, 1, own).then().statusCode(201);
  }
}
