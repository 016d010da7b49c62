package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// How much is owed now, and how urgent it is.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class OwedCountsTest extends OwingDepartment {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private JsonPath counts() {
    return asked().get("/obligations/counts").then().statusCode(200).extract().jsonPath();
  }

  private static List<Integer> urgency(JsonPath counts) {
    return List.of(
        counts.getInt("urgency.overdue"),
        counts.getInt("urgency.withinHour"),
        counts.getInt("urgency.today"),
        counts.getInt("urgency.later"));
  }

  @Test
  void urgencyGoesByTheClockAndWhatIsDueAtABoundBelongsBeforeIt() {
    var counts = counts();
    assertThat(OffsetDateTime.parse(counts.getString("asOf")).toInstant()).isEqualTo(now);
    assertThat(urgency(counts)).containsExactly(0, 1, 1, 1);

    clock.goTo(now.plus(Duration.ofMinutes(25)));
    assertThat(urgency(counts())).as("at its due").containsExactly(0, 1, 1, 1);
    missTheReport();
    assertThat(urgency(counts())).as("after it").containsExactly(1, 0, 1, 1);

    clock.goTo(now.plus(Duration.ofHours(3)).minusMillis(1));
    assertThat(urgency(counts())).as("more than an hour").containsExactly(1, 0, 1, 1);
    clock.tick(Duration.ofMillis(1));
    assertThat(urgency(counts())).as("one hour").containsExactly(1, 1, 0, 1);
  }

  @Test
  void aDayEndsWithTheMidnightOfTheSchool() {
    var grave = new Case(department);
    grave.report(Case.level2(), now);
    var exchange = asked().queryParam("code", "daily-exchange").get("/obligations").jsonPath();
    assertThat(OffsetDateTime.parse(exchange.getString("items[0].due")).toInstant())
        .as("midnight in Shanghai")
        .isEqualTo(now.atZone(SCHOOL).toLocalDate().plusDays(1).atStartOfDay(SCHOOL).toInstant());
    // Reports at once; draft, two handlings and the day's exchange; two answers on the next day.
    assertThat(urgency(counts())).containsExactly(0, 3, 4, 2);
  }

  @Test
  void whatIsOwedIsCountedOnceByPostDepartmentAndLevel() {
    var grave = new Case(department);
    grave.report(Case.level2(), now);
    var counts = counts();
    assertThat(counts.getInt("total")).isEqualTo(9);
    assertThat(counts.getList("owners.owner")).containsExactly("liaison", "department-head");
    assertThat(counts.getList("owners.name")).containsExactly("联络员", "部门负责人");
    assertThat(counts.getList("owners.total")).containsExactly(6, 3);
    assertThat(counts.getList("departments.department")).containsExactly(department);
    assertThat(counts.getList("departments.total")).containsExactly(9);
    assertThat(counts.getList("levels.level")).containsExactly(2, 3);
    assertThat(counts.getList("levels.total")).containsExactly(6, 3);
    assertThat(counts.getList("levels.urgency.withinHour")).containsExactly(2, 1);
  }

  @Test
  void countsNeverShowWhatAListHides() {
    Asking.as("liaison", "college-" + UUID.randomUUID())
        .queryParam("department", department)
        .get("/obligations/counts")
        .then()
        .statusCode(200)
        .body("owners.size()", is(0));
    var own =
        Asking.as("liaison", department)
            .queryParam("mine", "true")
            .header("Accept-Language", "en")
            .get("/obligations/counts")
            .jsonPath();
    assertThat(own.getInt("total")).isEqualTo(2);
    assertThat(own.getList("owners.name")).containsExactly("liaison");
  }
}
