package yuqing.incident.view;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

/// What an incident shows of its results and replies, and which are still to be assigned.
@QuarkusTest
class RecordedStepsTest extends ServiceTest {

  private static final String TEXT = "热水今晚恢复，深表歉意。";

  @Test
  void aReturnedResultShowsWhyWhenAndByWhichPost() {
    String id = anIncident();
    get(head(), id).then().body("filings", empty()).body("replies", empty());
    post(head(), AN_END, at(id, "end"));
    clock.tick(Duration.ofHours(1));
    var stated = clock.ago(Duration.ofMinutes(20));
    post(head(), Map.of("text", "已恢复", "occurredAt", stated), at(id, "result"));
    post(
            groupOffice(),
            Map.of("decision", "RETURNED", "reason", "请补充整改时间表"),
            at(id, "result/decision"))
        .then()
        .body("result.reason", equalTo("请补充整改时间表"))
        .body("result.decidedBy", equalTo("group-office"))
        .body("result.decidedAt", notNullValue());
    get(head(), id)
        .then()
        .body("result.reason", equalTo("请补充整改时间表"))
        .body("filings.filing", equalTo(List.of(1)))
        .body("filings[0].filedAt", notNullValue())
        .body("filings[0].recordedAt", not(equalTo(get(head(), id).path("filings[0].filedAt"))))
        .body("filings[0].filedBy.post", equalTo("department-head"))
        .body("filings[0].filedBy.person", equalTo("department-head-logistics"))
        .body("filings[0].decision", equalTo("RETURNED"))
        .body("filings[0].decidedBy.post", equalTo("group-office"))
        .body("filings[0].reason", equalTo("请补充整改时间表"));
  }

  @Test
  void aFurtherFilingAwaitsItsOwnDecisionAndTheFirstKeepsIts() {
    String id = anIncident();
    post(head(), AN_END, at(id, "end"));
    post(head(), Map.of("text", "已恢复"), at(id, "result"));
    post(groupOffice(), Map.of("decision", "RETURNED", "reason", "过简"), at(id, "result/decision"));
    post(head(), Map.of("text", "已恢复并致歉"), at(id, "result"))
        .then()
        .body("result.reason", nullValue())
        .body("filings.filing", equalTo(List.of(1, 2)))
        .body("filings[0].decision", equalTo("RETURNED"))
        .body("filings[1].decision", nullValue());
    post(groupOffice(), Map.of("decision", "ACCEPTED"), at(id, "result/decision"))
        .then()
        .body("result.reason", nullValue())
        .body("result.decidedBy", equalTo("group-office"))
        .body("filings.decision", equalTo(List.of("RETURNED", "ACCEPTED")));
  }

  @Test
  void aReplyShowsWhoDraftedAndDecidedItAndWhen() {
    String id = anIncident();
    var hash = Sha256.hex(TEXT);
    post(liaison(), Map.of("text", TEXT), at(id, "replies"));
    post(
        as("admin-office"),
        Map.of("decision", "RETURNED", "textHash", hash, "reason", "请写明时间"),
        at(id, "replies/1/approval"));
    post(head(), Map.of("text", TEXT), at(id, "replies"));
    post(
        as("admin-office"),
        Map.of("decision", "APPROVED", "textHash", hash),
        at(id, "replies/2/approval"));
    post(liaison(), Map.of("counterpart", "学生代表", "textHash", hash), at(id, "replies/2/delivery"));
    get(groupOffice(), id)
        .then()
        .body("replies.reply", equalTo(List.of(1, 2)))
        .body("replies.state", equalTo(List.of("RETURNED", "DELIVERED")))
        .body("replies.draftedBy.post", equalTo(List.of("liaison", "department-head")))
        .body("replies[0].draftedBy.person", equalTo("liaison-logistics"))
        .body("replies[0].reason", equalTo("请写明时间"))
        .body("replies[0].deliveredAt", nullValue())
        .body("replies.decidedBy.post", everyItem(equalTo("admin-office")))
        .body("replies.draftedAt", everyItem(notNullValue()))
        .body("replies[1].deliveredAt", notNullValue())
        .body("replies[1].deliveryRecordedAt", notNullValue());
  }

  @Test
  void aSystemThatSeesItsOwnReportsSeesPostsAndNoPerson() {
    String id = anIncident();
    post(liaison(), Map.of("text", TEXT), at(id, "replies"));
    post(head(), AN_END, at(id, "end"));
    post(head(), Map.of("text", "已恢复"), at(id, "result"));
    get(reporter(), id)
        .then()
        .statusCode(200)
        .body("replies[0].draftedBy.post", equalTo("liaison"))
        .body("replies[0].draftedBy.person", nullValue())
        .body("filings[0].filedBy.post", equalTo("department-head"))
        .body("filings[0].filedBy.person", nullValue());
  }

  @Test
  void theListGivesWhatIsToBeAssignedOrWhatIsNot() {
    var report = aReport();
    report.put("department", "department-of-mysteries");
    String awaiting = post(reporter(), report, "/incidents").path("id");
    String assigned = anIncident();
    list("true")
        .body("items.id", hasItem(awaiting))
        .body("items.toBeAssigned", everyItem(equalTo(true)));
    list("false")
        .body("items.id", hasItem(assigned))
        .body("items.toBeAssigned", everyItem(equalTo(false)));
    post(
            groupOffice(),
            Map.of("department", "logistics", "reason", "归口办理"),
            at(awaiting, "assignment"))
        .then()
        .statusCode(201);
    list("true").body("items.id", not(hasItem(awaiting)));
    for (var wrong : List.of("yes", "1", "TRUE")) {
      groupOffice()
          .queryParam("toBeAssigned", wrong)
          .get("/incidents")
          .then()
          .statusCode(400)
          .body("errors.field", equalTo(List.of("toBeAssigned")));
    }
  }

  private static ValidatableResponse list(String toBeAssigned) {
    return groupOffice()
        .queryParam("toBeAssigned", toBeAssigned)
        .queryParam("limit", 200)
        .get("/incidents")
        .then()
        .statusCode(200);
  }

  private static String at(String incident, String endpoint) {
    return "/incidents/" + incident + "/" + endpoint;
  }
}
