package yuqing.archive.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.figures.FigureArchive;
import yuqing.archive.figures.FigureEvents;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EventJson;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// Numbers of incidents whose course is known, and the lists behind them. Each test has departments
/// of its own.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StatisticsTest {

  private static final Instant APRIL = Instant.parse("2031-03-31T16:00:00Z");
  private static final Instant MAY = Instant.parse("2031-04-30T16:00:00Z");
  private static final int LONGEST_WALK = 500;

  @Inject FigureArchive archive;

  private String logistics;
  private String academic;

  @BeforeEach
  void bringDepartments() {
    logistics = archive.department("后勤保卫处", "Logistics");
    academic = archive.department("教务科研处", "Academic affairs");
  }

  private static JsonNode json(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    try {
      return EventJson.mapper().readTree(answer.asString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode statistics(String query) {
    return json(
        given()
            .auth()
            .oauth2(AccessTokens.bearer("auditor"))
            .urlEncodingEnabled(false)
            .get("/statistics?department=" + logistics + "&department=" + academic + query));
  }

  private static JsonNode line(JsonNode lines, String key) {
    for (var line : lines) {
      if (key.equals(line.get("key").textValue())) {
        return line;
      }
    }
    throw new AssertionError("no line " + key + " in " + lines);
  }

  /// How long the list is to which a number leads.
  private static long length(String role, String link) {
    long length = 0;
    var cursor = "";
    do {
      var page =
          json(
              given()
                  .auth()
                  .oauth2(AccessTokens.bearer(role))
                  .urlEncodingEnabled(false)
                  .get(link + "&limit=7&cursor=" + cursor));
      length += page.get("items").size();
      cursor = page.get("next").textValue();
    } while (cursor != null && length < LONGEST_WALK);
    return length;
  }

  /// Follows each link of an answer and compares the length of its list with the number beside it.
  ///
  /// @return how many were followed
  private static int follow(JsonNode node, String role) {
    int followed = 0;
    if (node.has("list")) {
      assertThat(length(role, node.get("list").asText()))
          .as(node.toString())
          .isEqualTo(node.get("count").asLong());
      followed++;
    }
    if (node.hasNonNull("previousList")) {
      assertThat(length(role, node.get("previousList").asText()))
          .as(node.toString())
          .isEqualTo(node.get("previous").asLong());
      followed++;
    }
    for (var child : node) {
      followed += follow(child, role);
    }
    return followed;
  }

  private FigureEvents incident(Instant month, int minutesIn, String department, int receivedAt) {
    return new FigureEvents("YQ-2031-00001", month.plusSeconds(60L * minutesIn), department)
        .reported("标题", Category.STUDENT_LIFE, receivedAt)
        .graded(Level.THREE, DecidedBy.RULE, receivedAt);
  }

  @Test
  void medianAndP90AreByNearestRank() {
    for (int minutes : new int[] {40, 10, 30, 20}) {
      archive.append(incident(MAY, 100, logistics, minutes));
    }
    var report = statistics("&month=2031-05").at("/total/times/0");
    assertThat(report.get("time").asText()).isEqualTo("report");
    assertThat(report.get("count").asLong()).isEqualTo(4);
    assertThat(report.get("medianMinutes").asLong()).as("the second of four").isEqualTo(20);
    assertThat(report.get("p90Minutes").asLong()).as("the fourth of four").isEqualTo(40);

    for (int minutes = 1; minutes <= 7; minutes++) {
      archive.append(incident(MAY, 100, logistics, minutes));
    }
    var more = statistics("&month=2031-05").at("/total/times/0");
    // 1 to 7, 10, 20, 30, 40: the sixth and the tenth of eleven.
    assertThat(more.get("medianMinutes").asLong()).isEqualTo(6);
    assertThat(more.get("p90Minutes").asLong()).isEqualTo(30);
  }

  @Test
  void incidentsAreComparedWithTheMonthBefore() {
    archive.append(incident(APRIL, 100, logistics, 10));
    archive.append(incident(APRIL, 100, logistics, 10));
    archive.append(incident(MAY, -20, logistics, 10)); // received ten minutes before May
    archive.append(incident(MAY, -10, logistics, 10)); // with the first instant of May
    archive.append(incident(MAY, 100, academic, 10));
    var answer = statistics("&month=2031-05");
    var total = answer.at("/total/incidents");
    assertThat(total.get("count").asLong()).isEqualTo(2);
    assertThat(total.get("previous").asLong()).isEqualTo(3);
    assertThat(total.get("change").asLong()).isEqualTo(-1);
    assertThat(total.get("changePercent").decimalValue()).isEqualByComparingTo("-33.3");
    var theirs = line(answer.get("departments"), academic).get("incidents");
    assertThat(theirs.get("previous").asLong()).isZero();
    assertThat(theirs.get("changePercent").isNull()).as("the base is 0").isTrue();
    assertThat(line(answer.get("departments"), academic).get("label").asText()).isEqualTo("教务科研处");
  }

  @Test
  void aMissStaysWithWhoeverOwedItAtItsDue() {
    var moved = incident(MAY, 100, logistics, 10);
    var missed = moved.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, logistics);
    var later = moved.duty(ObligationCode.FILE_RESULT, Post.DEPARTMENT_HEAD, logistics);
    archive.append(
        moved
            .opened(missed, Level.THREE, 10, 250)
            .opened(later, Level.THREE, 10, 900)
            .missed(missed, 250)
            .assigned(academic, 300)
            .moved(FigureEvents.owedBy(missed, academic), 250, 250, 301)
            .moved(FigureEvents.owedBy(later, academic), 900, 900, 301)
            .missed(FigureEvents.owedBy(later, academic), 900)
            .metLate(FigureEvents.owedBy(later, academic), 900, 950));
    var departments = statistics("&month=2031-05").get("departments");
    var before = line(departments, logistics);
    assertThat(before.at("/obligations/missed/count").asLong()).isEqualTo(1);
    assertThat(before.at("/obligations/late/count").asLong()).isZero();
    assertThat(before.at("/incidents/count").asLong()).isZero();
    var after = line(departments, academic);
    assertThat(after.at("/obligations/missed/count").asLong()).isZero();
    assertThat(after.at("/obligations/late/count").asLong()).isEqualTo(1);
    assertThat(after.at("/incidents/count").asLong()).isEqualTo(1);
  }

  @Test
  void whatWasWithdrawnOrIsOpenIsInNoRate() {
    var it = incident(MAY, 100, logistics, 10);
    var codes = ObligationCode.values();
    for (int i = 0; i < 7; i++) {
      var duty = it.duty(codes[i], Post.LIAISON, logistics);
      it.opened(duty, Level.THREE, 10, 100);
      switch (i) {
        case 0, 1, 2 -> it.met(duty, 100, 100);
        case 3 -> it.missed(duty, 100).metLate(duty, 100, 101);
        case 4 -> it.missed(duty, 100);
        case 5 -> it.withdrawn(duty, 50);
        default -> {}
      }
    }
    archive.append(it);
    var owed = statistics("&month=2031-05").at("/total/obligations");
    assertThat(owed.at("/judged/count").asLong()).isEqualTo(5);
    assertThat(owed.at("/metRate").toString())
        .isEqualTo("{\"numerator\":3,\"denominator\":5,\"percent\":60.0}");
    assertThat(owed.at("/lateRate/percent").asText()).isEqualTo("20.0");
    assertThat(owed.at("/missedRate/numerator").asLong()).isEqualTo(1);
    assertThat(owed.at("/withdrawn/count").asLong()).isEqualTo(1);
    assertThat(owed.at("/open/count").asLong()).isEqualTo(1);
  }

  @Test
  void anIncidentThatWasMergedCountsOnceAndItsMissStays() {
    var merged = incident(MAY, 100, logistics, 30);
    var duty = merged.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, logistics);
    var goesOn = incident(MAY, 100, academic, 10);
    archive.append(goesOn);
    archive.append(
        merged.opened(duty, Level.THREE, 30, 100).missed(duty, 100).merged(goesOn.id, 200));
    var answer = statistics("&month=2031-05");
    assertThat(answer.at("/total/incidents/count").asLong()).isEqualTo(1);
    assertThat(answer.at("/total/times/0/medianMinutes").asLong()).isEqualTo(10);
    assertThat(line(answer.get("departments"), logistics).at("/obligations/missed/count").asLong())
        .isEqualTo(1);
    var told = merged.events().size();
    merged.unmerged(goesOn.id, 300);
    archive.append(merged.events().subList(told, merged.events().size()));
    assertThat(statistics("&month=2031-05").at("/total/incidents/count").asLong()).isEqualTo(2);
  }

  @Test
  void whatWasRecordedAfterwardsIsCountedAndIsInNoTime() {
    archive.append(
        new FigureEvents("YQ-2031-00009", MAY.plusSeconds(600), logistics)
            .recordedAfterwards("停电夜的传言", Category.STUDENT_LIFE, Level.TWO));
    var total = statistics("&month=2031-05").get("total");
    assertThat(total.at("/incidents/count").asLong()).isEqualTo(1);
    assertThat(total.at("/recordedAfterwards/count").asLong()).isEqualTo(1);
    for (var time : total.get("times")) {
      assertThat(time.get("count").asLong()).as(time.toString()).isZero();
      assertThat(time.get("medianMinutes").isNull()).isTrue();
    }
  }

  /// Thirty incidents at random: each number of the answer is the length of its list, for whoever
  /// asks, and each dimension adds up to the total.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyNumberLeadsToAListAsLong(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      archive.append(anyIncident(random));
    }
    var answer = statistics("&month=2031-05");
    assertThat(follow(answer, "auditor")).isGreaterThan(150);
    for (var dimension : List.of("departments", "categories", "levels")) {
      for (var number :
          List.of("/incidents/count", "/incidents/previous", "/recordedAfterwards/count")) {
        assertThat(sum(answer.get(dimension), number))
            .as(dimension + number)
            .isEqualTo(answer.get("total").at(number).asLong());
      }
    }
    for (var dimension : List.of("departments", "categories", "levels")) {
      assertThat(sum(answer.get(dimension), "/obligations/judged/count"))
          .isEqualTo(answer.at("/total/obligations/judged/count").asLong());
    }
  }

  private static long sum(JsonNode lines, String number) {
    long sum = 0;
    for (var line : lines) {
      sum += line.at(number).asLong();
    }
    return sum;
  }

  private FigureEvents anyIncident(Random random) {
    var month = random.nextInt(3) == 0 ? APRIL : MAY;
    var department = random.nextBoolean() ? logistics : academic;
    var categories = Category.values();
    var it =
        new FigureEvents(
            "YQ-2031-" + random.nextInt(10_000),
            month.plusSeconds(random.nextInt(40_000)),
            department);
    if (random.nextInt(8) == 0) {
      return it.recordedAfterwards("标题", categories[random.nextInt(5)], Level.TWO);
    }
    it.reported("标题", categories[random.nextInt(5)], random.nextInt(100));
    if (random.nextInt(6) > 0) {
      it.graded(Level.of(1 + random.nextInt(3)), DecidedBy.PERSON, 100 + random.nextInt(50));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      anyDuty(it, random, department);
    }
    if (random.nextInt(4) == 0) {
      it.assigned(random.nextBoolean() ? logistics : academic, 150 + random.nextInt(200));
    }
    if (random.nextInt(6) == 0) {
      return it.merged("another", 600);
    }
    return random.nextBoolean() ? it.answered(50, 700).ended(800).filed(1, 900) : it;
  }

  private static void anyDuty(FigureEvents it, Random random, String department) {
    var codes = ObligationCode.values();
    var duty = it.duty(codes[random.nextInt(codes.length)], Post.LIAISON, department);
    int due = 120 + random.nextInt(300);
    it.opened(duty, Level.of(1 + random.nextInt(3)), 110, due);
    switch (random.nextInt(5)) {
      case 0 -> it.met(duty, due, due);
      case 1 -> it.missed(duty, due);
      case 2 -> it.missed(duty, due).metLate(duty, due, due + 5);
      case 3 -> it.withdrawn(duty, due - 5);
      default -> {}
    }
  }

  @Test
  void aDepartmentsHeadCountsWhatTheyMayRead() {
    archive.append(incident(MAY, 100, logistics, 10));
    archive.append(incident(MAY, 100, academic, 10));
    var own =
        json(
            given()
                .auth()
                .oauth2(AccessTokens.bearer("department-head", logistics))
                .get("/statistics?month=2031-05"));
    assertThat(own.at("/total/incidents/count").asLong()).isEqualTo(1);
    assertThat(own.get("departments")).hasSize(1);
    assertThat(
            given()
                .auth()
                .oauth2(AccessTokens.bearer("department-head", logistics))
                .get("/statistics/cases?department=" + academic)
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void aFilterNarrowsTheNumbersAndTheListsBehindThem() {
    archive.append(incident(MAY, 100, logistics, 10));
    archive.append(
        new FigureEvents("YQ-2031-00002", MAY.plusSeconds(600), logistics)
            .reported("标题", Category.MAJOR_SAFETY, 10)
            .graded(Level.TWO, DecidedBy.RULE, 10));
    var answer = statistics("&month=2031-05&category=MAJOR_SAFETY&level=1&level=2");
    assertThat(answer.at("/total/incidents/count").asLong()).isEqualTo(1);
    assertThat(answer.at("/total/incidents/list").asText())
        .contains(
            "category=MAJOR_SAFETY", "level=1&level=2", "from=2031-05-01T00%3A00%3A00%2B08%3A00");
    assertThat(follow(answer, "group-office")).isGreaterThan(100);
  }

  @Test
  void formulasAndLabelsAreInTheCallersLanguage() {
    var english =
        json(
            given()
                .auth()
                .oauth2(AccessTokens.bearer("principal-leader"))
                .header("Accept-Language", "en")
                .get("/statistics?year=2031"));
    assertThat(english.at("/total/label").asText()).isEqualTo("Total");
    assertThat(english.get("formulas").toString()).contains("nearest rank");
    assertThat(english.at("/period/kind").asText()).isEqualTo("YEAR");
    var chinese = statistics("&year=2031");
    assertThat(chinese.get("formulas").toString()).contains("最近秩");
    assertThat(chinese.at("/categories/0/label").asText()).isEqualTo("意识形态类");
    var names = new ArrayList<String>();
    chinese.get("formulas").forEach(each -> names.add(each.get("number").asText()));
    assertThat(names)
        .contains("incidents", "report", "grade", "answer", "approve", "file", "close");
  }

  @Test
  void noPersonIsInAnAnswer() {
    archive.append(incident(MAY, 100, logistics, 10).ended(100).filed(1, 200).accepted(1, 210));
    var all =
        statistics("&month=2031-05").toString()
            + given()
                .auth()
                .oauth2(AccessTokens.bearer("auditor"))
                .get("/statistics/cases?department=" + logistics)
                .asString();
    assertThat(all).doesNotContain("recordedBy", "\"person\"", "department-head-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statistics?month=2031-13",
        "/statistics?month=1999-12",
        "/statistics?month=2031-05&year=2031",
        "/statistics?year=10000",
        "/statistics?term=unknown",
        "/statistics?from=2031-05-01T00:00:00Z",
        "/statistics?from=2031-05-02T00:00:00Z&to=2031-05-01T00:00:00Z",
        "/statistics?person=somebody",
        "/statistics/cases?time=handling",
        "/statistics/cases?past=maybe",
        "/statistics/duties?outcome=none",
        "/statistics/duties?limit=0",
        "/statistics/duties?cursor=forged"
      })
  void refusesWhatItDoesNotKnow(String path) {
    given().auth().oauth2(AccessTokens.bearer("auditor")).get(path).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/statistics", "/statistics/cases", "/statistics/duties"})
  void isForThePeopleOfTheSchool(String path) {
    for (var role : List.of("reporter", "administrator")) {
      given().auth().oauth2(AccessTokens.bearer(role)).get(path).then().statusCode(403);
    }
  }
}
