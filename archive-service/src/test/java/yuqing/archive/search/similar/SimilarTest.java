package yuqing.archive.search.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.search.SearchedIncident;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Means;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What the archive names as similar, over REST and through the index.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SimilarTest {

  private static final Instant RECEIVED = Instant.parse("2026-10-13T00:20:00Z");

  @Test
  void ofTwoHundredTheOwnThemeIsAmongTheFirstFive() {
    var themes = new HashMap<String, String>();
    var reports = new ArrayList<Event<?>>();
    var incidents = new ArrayList<Case>();
    for (var it : ThemedIncident.all()) {
      var incident = new Case("themes-" + it.department(), "sample");
      incidents.add(incident);
      themes.put(incident.id, it.theme());
      var category = Category.valueOf(it.category());
      reports.add(reported(incident, it.title(), it.summary(), category, it.platform()));
    }
    Archive.publish(reports);
    incidents.forEach(incident -> Archive.awaitEntries(incident, 1));
    int found = 0;
    for (var id : themes.keySet()) {
      var own = themes.get(id);
      var similar = Archive.get("auditor", "/dossiers/{id}/similar", id).jsonPath();
      List<String> ids = similar.getList("items.incidentId");
      assertThat(ids).doesNotContain(id).hasSizeLessThanOrEqualTo(5);
      found += ids.stream().anyMatch(each -> own.equals(themes.get(each))) ? 1 : 0;
    }
    // Incidents of other tests are in the archive too.
    assertThat(found).isGreaterThanOrEqualTo(160);
  }

  @Test
  void itTellsWhyAndWhatCameOfIt() {
    var earlier = new Case("similar-a", "sample");
    publish(earlier, "骐骥厩舍断料五日", "马术队反映骐骥厩舍草料断供。", Category.STAFF_WORK, "微博");
    Archive.publish(
        earlier.eventOf(answered(RECEIVED.plusSeconds(5_400))),
        earlier.eventOf(answered(RECEIVED.plusSeconds(9_000))),
        earlier.eventOf(new IncidentEvent.ResultFiled(1, "草料已补齐。", RECEIVED, RECEIVED, Case.HEAD)));
    Archive.awaitEntries(earlier, 4);

    var report =
        Map.of(
            "title", "骐骥厩舍又断料",
            "category", "STAFF_WORK",
            "department", "similar-a",
            "platforms", List.of("微博"));
    var similar = similar(AccessTokens.bearer("group-office"), report);
    assertThat(similar.getString("items[0].incidentId")).isEqualTo(earlier.id);
    assertThat(similar.<String>getList("items[0].reasons.code"))
        .containsExactly("SHARED_WORDS", "SAME_CATEGORY", "SAME_DEPARTMENT", "SAME_PLATFORM");
    assertThat(similar.<String>getList("items[0].sharedWords"))
        .containsExactlyInAnyOrder("骐骥厩舍", "断料");
    assertThat(similar.getString("items[0].reasons[0].text")).startsWith("共同用词：骐骥厩舍");
    assertThat(similar.getInt("items[0].minutesToAnswer")).isEqualTo(90);
    assertThat(similar.getString("items[0].outcome")).isEqualTo("草料已补齐。");
    assertThat(similar.getString("items[0].lessons")).isNull();

    assertThat(ids(similar(AccessTokens.bearer("liaison", "similar-a"), report)))
        .containsExactly(earlier.id);
    assertThat(ids(similar(AccessTokens.bearer("liaison", "finance"), report))).isEmpty();
  }

  @Test
  void whatWasMergedIsNotNamedAgain() {
    var one = new Case("similar-b", "sample");
    var other = new Case("similar-b", "sample");
    publish(one, "鸳鸯湖畔垂钓纠纷", "甲", Category.STAFF_WORK, "微博");
    publish(other, "鸳鸯湖垂钓者争执", "甲", Category.STAFF_WORK, "微博");
    var report = Map.of("title", "鸳鸯湖垂钓");
    var groupOffice = AccessTokens.bearer("group-office");
    assertThat(ids(similar(groupOffice, report))).containsExactlyInAnyOrder(one.id, other.id);
    Archive.publish(other.eventOf(new IncidentEvent.Merged(one.id, "同一事件", RECEIVED, Case.OFFICE)));
    Archive.awaitEntries(other, 2);
    assertThat(ids(similar(groupOffice, report))).containsExactly(one.id);
  }

  @Test
  void aSystemThatReportsIsToldNothing() {
    for (var role : List.of("reporter", "administrator")) {
      given()
          .auth()
          .oauth2(AccessTokens.bearer(role))
          .contentType("application/json")
          .body(Map.of("title", "热水"))
          .post("/search/similar")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void whatMayNotBeSeenIsNotThere() {
    var incident = new Case("similar-c", "sample");
    publish(incident, "鹡鸰案", "甲", Category.STAFF_WORK, "微博");
    assertThat(
            Archive.getAs("liaison", "finance", "/dossiers/{id}/similar", incident.id).statusCode())
        .isEqualTo(404);
    assertThat(
            Archive.getAs("liaison", "similar-c", "/dossiers/{id}/similar", incident.id)
                .statusCode())
        .isEqualTo(200);
  }

  private static IncidentEvent.ActionRecorded answered(Instant at) {
    return new IncidentEvent.ActionRecorded(
        Action.PEOPLE_ANSWERED,
        at,
        at,
        Case.HEAD,
        null,
        Means.ORAL,
        "马术队",
        "已说明",
        false,
        null,
        null,
        null,
        List.of());
  }

  private static JsonPath similar(String token, Map<String, ?> report) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(report)
        .post("/search/similar")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void publish(
      Case incident, String title, String summary, Category category, String platform) {
    Archive.publish(reported(incident, title, summary, category, platform));
    Archive.awaitEntries(incident, 1);
  }

  private static Event<?> reported(
      Case incident, String title, String summary, Category category, String platform) {
    return incident.eventOf(
        SearchedIncident.report(
            incident,
            "YQ-2094-00001",
            SearchedIncident.facts(title, summary, category),
            platform,
            RECEIVED));
  }

  private static List<String> ids(JsonPath answer) {
    return answer.getList("items.incidentId");
  }
}
