package yuqing.incident.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

/// A refusal names who may, or what is allowed now, in the reader's language.
@QuarkusTest
class RefusalWordsTest extends ServiceTest {

  private static final String TEXT = "热水今晚恢复。";

  private static RequestSpecification chinese(RequestSpecification who) {
    return who.headers(Map.of("Accept-Language", "zh-CN"));
  }

  private static Response act(RequestSpecification who, String id, String action) {
    return post(who, Map.of("action", action, "note", "x"), "/incidents/" + id + "/actions");
  }

  @Test
  void whoMayIsNamedByTheEndpointAndByTheAct() {
    String id = anIncident();
    chinese(as("auditor"))
        .body(Map.of())
        .post("/incidents/" + id + "/end")
        .then()
        .statusCode(403)
        .body("detail", equalTo("此操作仅限：部门负责人、领导小组办公室"));
    chinese(liaison())
        .body(Map.of("action", "MEDIA_CONTACTED", "counterpart", "校报"))
        .post("/incidents/" + id + "/actions")
        .then()
        .statusCode(403)
        .body("detail", equalTo("此操作仅限：领导小组办公室"));
    act(liaison(), id, "AFTERMATH_NOTED")
        .then()
        .statusCode(403)
        .body("detail", equalTo("may be done by: department head, group office"));
  }

  @Test
  void whatIsAllowedNowIsSaid() {
    String id = anIncident();
    post(liaison(), Map.of("text", TEXT), "/incidents/" + id + "/replies").then().statusCode(201);
    var delivery = Map.of("textHash", Sha256.hex(TEXT), "counterpart", "提问的同学");
    post(chinese(liaison()), delivery, "/incidents/" + id + "/replies/1/delivery")
        .then()
        .statusCode(409)
        .body("detail", equalTo("现待审定，可以审定或退回"));
    post(chinese(liaison()), Map.of("text", "另一稿"), "/incidents/" + id + "/replies")
        .then()
        .statusCode(409)
        .body("title", equalTo("已有回复稿待审定或待发出，现在只能审定或发出该稿"));
  }

  @Test
  void theRightDoorAndTheValuesAreListedBesideTheSentence() {
    String id = anIncident();
    act(chinese(head()), id, "HANDLING_ENDED")
        .then()
        .statusCode(422)
        .body("errors[0].message", equalTo("请在“处置结束”处提交"))
        .body("errors[0].allowed", contains("POST /incidents/{id}/end"));
    var answer = act(chinese(head()), id, "SHOUTED");
    answer.then().statusCode(400).body("errors[0].message", equalTo("不是可用的取值"));
    assertThat(answer.<List<String>>path("errors[0].allowed")).contains("AFTERMATH_NOTED");
  }
}
