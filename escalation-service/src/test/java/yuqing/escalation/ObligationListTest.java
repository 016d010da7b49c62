package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.Event;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Obligations across incidents: filtered, paged, and never of an incident the caller may not see.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ObligationListTest {

  @Inject SettableClock clock;
  private Instant now;
  private String department;
  private Case mine;

  @BeforeEach
  void incidents() {
    now = clock.nextMorning();
    department = "college-" + now.getEpochSecond();
    mine = new Case(department);
    Case.publish(mine.reported(Case.level2(), now, now));
    Asking.grading(mine.id);
  }

  @Test
  void aPageAtATimeInOrderOfDueAndNothingTwice() {
    var seen = new ArrayList<String>();
    var due = new ArrayList<Instant>();
    String cursor = "";
    do {
      var page =
          Asking.as("liaison", department)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/obligations")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      page.<String>getList("items.due")
          .forEach(each -> due.add(java.time.OffsetDateTime.parse(each).toInstant()));
      cursor = page.getString("next");
    } while (cursor != null);
    List<String> all = Asking.obligations(mine.id).getList("obligations.id");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    assertThat(due).isSorted();
  }

  @Test
  void filtersNarrow() {
    Asking.as("auditor")
        .queryParam("department", department)
        .queryParam("code", "draft-reply")
        .queryParam("outcome", "OPEN")
        .queryParam("dueBefore", now.plus(Duration.ofHours(5)).toString())
        .get("/obligations")
        .then()
        .statusCode(200)
        .body("items.incident", contains(mine.id.toString()))
        .body("items.level", contains(2))
        .body("items.label", everyItem(not("draft-reply")));
    Asking.as("auditor")
        .queryParam("department", department)
        .queryParam("dueBefore", now.toString())
        .get("/obligations")
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
  }

  @Test
  void allFaultyParametersAreNamed() {
    Asking.as("auditor")
        .queryParam("outcome", "DONE")
        .queryParam("dueBefore", "tomorrow")
        .queryParam("limit", "0")
        .get("/obligations")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("outcome", "dueBefore", "limit"));
    Asking.as("auditor")
        .queryParam("cursor", "mangled")
        .get("/obligations")
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  @Test
  void aListNeverShowsWhatAGetRefuses() {
    Asking.as("liaison", "college-without-incidents")
        .queryParam("department", department)
        .get("/obligations")
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
    Asking.as("reporter")
        .queryParam("department", department)
        .get("/obligations")
        .then()
        .body("items.incident", everyItem(is(mine.id.toString())))
        .body("items.code", hasItem("draft-reply"));
    Asking.as("administrator").get("/obligations").then().statusCode(403);
  }

  @Test
  void theLabelFollowsTheLanguage() {
    var zh = Asking.obligations(mine.id).getList("obligations.label");
    var en =
        Asking.as("auditor")
            .header("Accept-Language", "en")
            .get("/incidents/{id}/obligations", mine.id)
            .jsonPath()
            .getList("obligations.label");
    assertThat(zh).doesNotContainAnyElementsOf(en);
  }

  @Test
  void aDepartmentIsCalledAsTheRosterTellsIt() {
    tellDepartment(2, "机械学院", "College of Mechanics");
    tellDepartment(1, "旧名", "Old name");
    await().atMost(Duration.ofSeconds(60)).until(() -> departmentNames("zh").contains("机械学院"));
    assertThat(departmentNames("en")).contains("College of Mechanics").doesNotContain("机械学院");
    // The group office's own department has not been published: its code is its name.
    assertThat(departmentNames("zh")).contains("party-affairs").doesNotContain("旧名");
  }

  private void tellDepartment(long sequence, String name, String nameEn) {
    Topics.shared()
        .say(
            Topic.ROSTER,
            new Event<>(
                UUID.randomUUID(),
                "/notification-service",
                department,
                now,
                sequence,
                null,
                new RosterEvent.Department(department, name, nameEn, true, true)));
  }

  private List<String> departmentNames(String language) {
    return Asking.as("auditor")
        .header("Accept-Language", language)
        .get("/incidents/{id}/obligations", mine.id)
        .jsonPath()
        .getList("obligations.departmentName");
  }
}
