package yuqing.archive.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.archive.figures.FigureArchive;
import yuqing.archive.figures.FigureEvents;
import yuqing.contracts.term.Category;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A department whose incident was merged into another's can read that other incident, in single
/// answers and in every list, figure and search alike.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class MergedAwayVisibilityTest {

  @Inject FigureArchive archive;

  private final String word = "merged" + UUID.randomUUID().toString().replace("-", "");
  private String own;
  private String other;
  private FigureEvents merged;
  private FigureEvents goesOn;

  @BeforeEach
  void tellOfAMerge() {
    own = archive.department("后勤保卫处", "Logistics");
    other = archive.department("教务科研处", "Academic affairs");
    goesOn = new FigureEvents("YQ-2033-" + word, Instant.parse("2033-05-03T00:00:00Z"), other);
    archive.append(goesOn.reported(word + "选课系统故障", Category.SCHOOL_CONDUCT, 10));
    merged = new FigureEvents("YQ-2033-00002", Instant.parse("2033-05-04T00:00:00Z"), own);
    archive.append(merged.reported("选课故障", Category.SCHOOL_CONDUCT, 10).merged(goesOn.id, 60));
  }

  /// Whether each of them shows the one that goes on.
  private Map<String, Boolean> shownTo(String department) {
    var shown = new LinkedHashMap<String, Boolean>();
    shown.put("single", get(department, "/dossiers/" + goesOn.id).statusCode() == 200);
    shown.put("dossiers", isAmong(json(department, "/dossiers?limit=200&department=" + other)));
    shown.put("search", isAmong(json(department, "/search?q=" + word)));
    shown.put(
        "narrowed search", isAmong(json(department, "/search?q=" + word + "&department=" + other)));
    shown.put("similar", isAmong(similar(department)));
    shown.put(
        "cases", isAmong(json(department, "/statistics/cases?limit=200&department=" + other)));
    var counted = json(department, "/statistics?year=2033&department=" + other);
    shown.put("statistics", counted.getInt("total.incidents.count") == 1);
    var ledger = get(department, "/ledger.csv?department=" + other);
    shown.put("ledger", new String(ledger.asByteArray(), UTF_8).contains(goesOn.number));
    return shown;
  }

  private static Response get(String department, String path) {
    return given().auth().oauth2(AccessTokens.bearer("department-head", department)).get(path);
  }

  private static JsonPath json(String department, String path) {
    return get(department, path).then().statusCode(200).extract().jsonPath();
  }

  private JsonPath similar(String department) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("department-head", department))
        .contentType("application/json")
        .body(Map.of("title", word + "选课系统"))
        .post("/search/similar")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private boolean isAmong(JsonPath list) {
    return list.<String>getList("items.incidentId").contains(goesOn.id);
  }

  @Test
  void allOfThemShowTheOneThatGoesOn() {
    assertThat(shownTo(other)).as("its own department").doesNotContainValue(false);
    assertThat(shownTo(own)).as("the merged one's department").doesNotContainValue(false);
    var third = archive.department("计财处", "Finance");
    assertThat(shownTo(third)).as("any other").doesNotContainValue(true);
  }

  @Test
  void noneOfThemOnceTheMergeIsUndone() {
    var before = merged.events().size();
    archive.append(merged.unmerged(goesOn.id, 90).events().subList(before, before + 1));
    assertThat(shownTo(own)).doesNotContainValue(true);
  }
}
