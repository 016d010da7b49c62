package yuqing.incident.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.incident.ServiceTest;

@QuarkusTest
class ListTest extends ServiceTest {

  private String reportOf(String department, String title) {
    var report = aReport();
    report.put("department", department);
    report.put("title", title);
    return post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      ids.addFirst(reportOf("finance", mark + " " + i));
    }
    assertThat(allPages(() -> groupOffice().queryParam("q", mark))).isEqualTo(ids);
    assertThat(
            allPages(
                () ->
                    groupOffice()
                        .queryParam("q", mark)
                        .queryParam("updatedSince", clock.ago(Duration.ofHours(1)))))
        .isEqualTo(ids.reversed());
  }

  private List<String> allPages(java.util.function.Supplier<RequestSpecification> query) {
    var found = new ArrayList<String>();
    String cursor = null;
    int pages = 0;
    do {
      var request = query.get().queryParam("limit", 3);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/incidents").then().statusCode(200).extract();
      found.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null && ++pages < 10);
    return found;
  }

  @Test
  void aListShowsNothingThatAGetWouldRefuse() {
    String theirs = reportOf("personnel", "绩效工资调整不满");
    var byHand = aReport();
    byHand.put("source", Map.of("system", "hotline", "reference", UUID.randomUUID().toString()));
    String hotline = post(groupOffice(), byHand, "/incidents").path("id");
    for (var query :
        List.<Map<String, String>>of(
            Map.of(), Map.of("department", "personnel"), Map.of("q", "绩效"))) {
      liaison()
          .queryParams(query)
          .get("/incidents")
          .then()
          .body("items.id", not(hasItem(theirs)))
          .body("items.department", everyItem(equalTo("logistics")));
    }
    get(liaison(), theirs).then().statusCode(404);
    get(as("leader-in-charge", "finance", "personnel"), theirs).then().statusCode(200);
    reporter().get("/incidents").then().body("items.id", not(hasItem(hotline)));
    get(reporter(), hotline).then().statusCode(404);
    get(reporter(), theirs).then().statusCode(200);
    as("administrator").get("/incidents").then().statusCode(403);
    for (var role :
        List.of("auditor", "admin-office", "leading-group", "principal-leader", "group-office")) {
      get(as(role), theirs).then().statusCode(200);
    }
    get(groupOffice(), UUID.randomUUID().toString()).then().statusCode(404);
    get(groupOffice(), "nonsense").then().statusCode(404);
  }

  @Test
  void filtersHoldTogether() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    String one = reportOf("finance", mark + " 100%_a");
    String other = reportOf("academic", mark + " 100xxa");
    var all = groupOffice().queryParam("q", mark);
    all.get("/incidents").then().body("items.id", containsInAnyOrder(one, other));
    filtered("q", mark + " 100%_A").body("items.id", equalTo(List.of(one)));
    groupOffice()
        .queryParams(Map.of("q", mark, "department", "academic"))
        .get("/incidents")
        .then()
        .body("items.id", equalTo(List.of(other)));
    groupOffice()
        .queryParams(Map.of("q", mark, "state", "CLOSED"))
        .get("/incidents")
        .then()
        .body("items", empty());
    groupOffice()
        .queryParams(Map.of("q", mark, "category", "STUDENT_LIFE", "level", "3"))
        .get("/incidents")
        .then()
        .body("items", empty());
    groupOffice()
        .queryParams(Map.of("q", mark, "from", clock.ago(Duration.ofMinutes(1))))
        .get("/incidents")
        .then()
        .body("items", empty());
    groupOffice()
        .queryParams(Map.of("q", mark, "to", clock.ago(Duration.ofMinutes(1))))
        .get("/incidents")
        .then()
        .body("items.id", containsInAnyOrder(one, other));
    String number = get(groupOffice(), one).path("number");
    filtered("q", number.toLowerCase(java.util.Locale.ROOT))
        .body("items.id", equalTo(List.of(one)));
  }

  @Test
  void ofARepeatedFilterAnyValueHolds() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    String one = reportOf("finance", mark + " a");
    String other = reportOf("academic", mark + " b");
    String third = reportOf("logistics", mark + " c");
    graded(one, Level.ONE);
    graded(other, Level.TWO);
    graded(third, Level.THREE);
    handlingStarts(third);
    var marked = "/incidents?q=" + mark;
    listed(marked + "&department=finance&department=academic", one, other);
    listed(marked + "&level=2&level=3", other, third);
    listed(marked + "&level=2", other);
    listed(marked + "&state=HANDLING&state=ENDED", third);
    listed(marked + "&state=REPORTED&state=HANDLING", one, other, third);
    listed(marked + "&category=STUDENT_LIFE&category=IDEOLOGY", one, other, third);
    listed(marked + "&category=MAJOR_SAFETY&category=IDEOLOGY");
    listed(marked + "&level=1&level=2&department=finance&department=logistics", one);
  }

  @Test
  void ofARepeatedFilterEachValueIsCheckedAndTheirNumberIsBounded() {
    groupOffice()
        .get("/incidents?level=2&level=5&state=HANDLING&state=DONE")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("level", "state"));
    groupOffice()
        .get("/incidents?department=d" + "&department=d".repeat(50))
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("too-many")));
    groupOffice().get("/incidents?from=2026-10-13&from=2026-10-14").then().statusCode(400);
  }

  private void listed(String path, String... ids) {
    groupOffice().get(path).then().statusCode(200).body("items.id", containsInAnyOrder(ids));
  }

  private void graded(String id, Level level) {
    var edition = LocalDate.parse("2024-09-25");
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        1,
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
            clock.instant(),
            edition,
            "hash",
            null));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(groupOffice(), id).path("level") != null);
  }

  private io.restassured.response.ValidatableResponse filtered(String name, String value) {
    return groupOffice().queryParam(name, value).get("/incidents").then().statusCode(200);
  }

  @Test
  void faultyParametersAreNamedAtOnce() {
    groupOffice()
        .queryParams(
            Map.of(
                "level",
                "4",
                "state",
                "DONE",
                "from",
                "yesterday",
                "limit",
                "0",
                "q",
                "x".repeat(101)))
        .get("/incidents")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("level", "state", "from", "limit", "q"));
    groupOffice().queryParam("cursor", "AAAA").get("/incidents").then().statusCode(400);
  }
}
