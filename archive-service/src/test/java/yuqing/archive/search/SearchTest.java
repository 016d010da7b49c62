package yuqing.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What is found over REST, by whom, and how it is shown. Each test searches words that no other
/// has.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SearchTest {

  private static final Instant RECEIVED = Instant.parse("2026-10-13T00:20:00Z");

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "鳏",
        "鳏舍",
        "鳏舍漏雨三日",
        "Xylophone",
        "XYLO",
        "ＹＱ－２０９１－００４１２",
        "2091-004",
        "贴吧鳏区",
        "鳏舍 修缮通告鳏",
        "“漏雨三日”",
        "鳏楼已修",
        "鳏事",
      })
  void isFoundByWhatIsWrittenAboutIt(String query) {
    var incident = written();
    assertThat(ids(search("auditor", query))).containsExactly(incident.id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"鳏雨", "ylophone", "鳏舍 没有此词", "“三日 漏雨”", "鳏楼未修"})
  void isNotFoundByWhatIsNot(String query) {
    written();
    assertThat(ids(search("auditor", query))).isEmpty();
  }

  private static Case written;

  private static Case written() {
    if (written == null) {
      written = new Case("logistics", "sample");
      Archive.publish(
          written.eventOf(
              SearchedIncident.report(
                  written,
                  "YQ-2091-00412",
                  SearchedIncident.facts("鳏舍漏雨三日", "Xylophone 琴房亦漏。", Category.STUDENT_LIFE),
                  "贴吧鳏区",
                  RECEIVED)),
          written.eventOf(
              new IncidentEvent.ReplyDrafted(1, "修缮通告鳏字一号", "0f".repeat(32), RECEIVED, Case.HEAD)),
          written.eventOf(written.started()),
          written.eventOf(new IncidentEvent.ResultFiled(1, "鳏楼已修。", RECEIVED, RECEIVED, Case.HEAD)),
          written.eventOf(
              new IncidentEvent.ResultFiled(2, "鳏事已毕。", RECEIVED, RECEIVED, Case.HEAD)));
      Archive.awaitEntries(written, 5);
    }
    return written;
  }

  @Test
  void aHitSaysWhatItIsAndWhereTheWordsAre() {
    var incident = written();
    var found = search("auditor", "鳏舍 通告");
    assertThat(found.getString("items[0].incidentId")).isEqualTo(incident.id);
    assertThat(found.getString("items[0].number")).isEqualTo("YQ-2091-00412");
    assertThat(found.getString("items[0].title")).isEqualTo("鳏舍漏雨三日");
    assertThat(found.getString("items[0].state")).isEqualTo("FILED");
    assertThat(found.getString("items[0].departments[0].code")).isEqualTo("logistics");
    assertThat(found.<String>getList("items[0].matches.field")).containsExactly("TITLE", "REPLY");
    assertThat(marked(found, "items[0].matches[0].parts")).isEqualTo("[鳏舍]漏雨三日");
    assertThat(marked(found, "items[0].matches[1].parts")).isEqualTo("修缮[通告]鳏字一号");
    assertThat(found.getBoolean("more")).isFalse();
    assertThat(found.getString("next")).isNull();
    assertThat(found.getString("searchedBackTo")).isNull();
  }

  private static String marked(JsonPath found, String parts) {
    return found.<Map<String, Object>>getList(parts).stream()
        .map(part -> (boolean) part.get("hit") ? "[" + part.get("text") + "]" : part.get("text"))
        .map(Object::toString)
        .collect(Collectors.joining());
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    var published = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      // Two of them at one instant.
      published.addFirst(report("缱绻第%d号".formatted(i), "甲", RECEIVED.plusSeconds(i / 2)).id);
    }
    var paged = new ArrayList<String>();
    var page = search("auditor", "缱绻", "limit=3");
    paged.addAll(ids(page));
    while (page.getString("next") != null) {
      assertThat(page.getBoolean("more")).isTrue();
      assertThat(page.getString("searchedBackTo")).isNotNull();
      page = search("auditor", "缱绻", "limit=3&cursor=" + page.getString("next"));
      paged.addAll(ids(page));
    }
    assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
    assertThat(paged).isEqualTo(ids(search("auditor", "缱绻")));
    assertThat(paged.getFirst()).isEqualTo(published.getFirst());
  }

  @Test
  void filtersAddUp() {
    var one = report("氍毹甲案", "甲", RECEIVED, new Case("finance", "sample"));
    Archive.publish(one.eventOf(one.graded(Level.TWO, false)));
    Archive.awaitEntries(one, 2);
    var other = report("氍毹乙案", "乙", RECEIVED.minusSeconds(86_400), new Case("personnel", "sample"));
    assertThat(ids(search("auditor", "氍毹"))).containsExactly(one.id, other.id);
    assertThat(ids(search("auditor", "氍毹", "level=2"))).containsExactly(one.id);
    assertThat(ids(search("auditor", "氍毹", "level=1&level=2"))).containsExactly(one.id);
    assertThat(ids(search("auditor", "氍毹", "department=personnel"))).containsExactly(other.id);
    assertThat(ids(search("auditor", "氍毹", "state=HANDLING"))).isEmpty();
    assertThat(ids(search("auditor", "氍毹", "state=REPORTED&category=STUDENT_LIFE")))
        .containsExactly(one.id, other.id);
    assertThat(ids(search("auditor", "氍毹", "category=IDEOLOGY"))).isEmpty();
    assertThat(ids(search("auditor", "氍毹", "from=2026-10-13T00:20:00Z"))).containsExactly(one.id);
    assertThat(ids(search("auditor", "氍毹", "to=2026-10-13T00:20:00Z"))).containsExactly(other.id);
    assertThat(ids(search("auditor", "氍毹", "from=2026-10-13T00:20:00Z&to=2026-10-13T00:20:00Z")))
        .isEmpty();
  }

  @Test
  void aDepartmentIsFoundByItsName() {
    transactions.inNew(
        connection -> {
          Departments.update(
              connection,
              new RosterEvent.Department("college-lute", "琵琶学院", "Lute College", true, true),
              1);
          return null;
        });
    var incident = report("丝桐断弦", "甲", RECEIVED, new Case("college-lute", "sample"));
    var found = search("auditor", "琵琶 断弦");
    assertThat(ids(found)).containsExactly(incident.id);
    assertThat(found.<String>getList("items[0].matches.field"))
        .containsExactly("TITLE", "DEPARTMENT");
    assertThat(ids(search("auditor", "丝桐 lute"))).containsExactly(incident.id);

    Archive.publish(
        incident.eventOf(
            new IncidentEvent.Assigned("college-lute", "finance", "转办", RECEIVED, Case.OFFICE)));
    Archive.awaitEntries(incident, 2);
    assertThat(ids(search("auditor", "琵琶 断弦"))).isEmpty();
    assertThat(ids(search("auditor", "断弦", "department=finance"))).containsExactly(incident.id);
  }

  @Test
  void whatWasAmendedIsFoundByWhatItIsNow() {
    var incident = report("旧题貔貅", "甲", RECEIVED);
    Archive.publish(
        incident.eventOf(
            new IncidentEvent.Amended(
                SearchedIncident.facts("新题饕餮", "甲", Category.IDEOLOGY),
                List.of("title"),
                "核实",
                RECEIVED,
                Case.OFFICE)));
    Archive.awaitEntries(incident, 2);
    assertThat(ids(search("auditor", "饕餮", "category=IDEOLOGY"))).containsExactly(incident.id);
    assertThat(ids(search("auditor", "貔貅"))).isEmpty();
    assertThat(ids(search("auditor", "饕餮", "category=STUDENT_LIFE"))).isEmpty();
  }

  @Test
  void whatWasMergedSaysWhichOneGoesOn() {
    var one = report("葳蕤案甲", "甲", RECEIVED);
    var other = report("葳蕤案乙", "乙", RECEIVED.minusSeconds(60));
    Archive.publish(other.eventOf(new IncidentEvent.Merged(one.id, "同一事件", RECEIVED, Case.OFFICE)));
    Archive.awaitEntries(other, 2);
    var found = search("auditor", "葳蕤");
    assertThat(ids(found)).containsExactly(one.id, other.id);
    assertThat(found.getString("items[0].mergedInto")).isNull();
    assertThat(found.getString("items[1].mergedInto")).isEqualTo(one.id);
    assertThat(found.getString("items[1].state")).isEqualTo("MERGED");
  }

  @Test
  void whatIsErasedIsFoundNoMore() {
    var incident = report("踟蹰之题", "甲", RECEIVED);
    Archive.publish(
        incident.eventOf(new IncidentEvent.ResultFiled(1, "魑魅结果", RECEIVED, RECEIVED, Case.HEAD)));
    Archive.awaitEntries(incident, 2);
    assertThat(ids(search("auditor", "魑魅"))).containsExactly(incident.id);
    assertThat(ErasedPayloads.erase(transactions, incident, 2)).isTrue();
    transactions.inNew(
        connection -> {
          dossiers.rederive(connection, incident.id, RECEIVED);
          return null;
        });
    assertThat(ids(search("auditor", "魑魅"))).isEmpty();
    assertThat(ids(search("auditor", "踟蹰"))).containsExactly(incident.id);
    var left =
        transactions.<String>inNew(
            connection ->
                Sql.find(
                        connection,
                        row -> row.getString(1),
                        """
                        select (select string_agg(body, ' ') from search_text t
                                where t.incident = d.incident) || d.grams::text
                        from search_document d where d.incident = ?
                        """,
                        incident.id)
                    .orElseThrow());
    assertThat(left).contains("踟蹰").doesNotContain("魑", "魅");
  }

  @Test
  void aDepartmentFindsItsOwnAlone() {
    var own = report("蒹葭苍苍", "甲", RECEIVED, new Case("employment", "sample"));
    var others = report("蒹葭萋萋", "乙", RECEIVED, new Case("admissions", "hotline"));
    for (var role : List.of("liaison", "department-head", "leader-in-charge")) {
      var answer = Archive.getAs(role, "employment", "/search?q=蒹葭").jsonPath();
      assertThat(ids(answer)).containsExactly(own.id);
      assertThat(
              ids(
                  Archive.getAs(role, "employment", "/search?q=蒹葭&department=admissions")
                      .jsonPath()))
          .isEmpty();
    }
    for (var role : List.of("group-office", "admin-office", "leading-group", "principal-leader")) {
      assertThat(ids(search(role, "蒹葭"))).containsExactlyInAnyOrder(own.id, others.id);
    }
    for (var role : List.of("reporter", "administrator")) {
      assertThat(Archive.get(role, "/search?q=蒹葭").statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=5, q, required",
    "q=, q, required",
    "'q=  　', q, required",
    "'q=，。！？', q, nothing-to-search",
    "'q=a b c d e f g h i j k', q, too-many",
    "q=水&level=4, level, not-allowed",
    "q=水&from=yesterday, from, bad-time",
    "q=水&limit=201, limit, out-of-range",
    "q=水&cursor=abc, cursor, bad-cursor",
    "q=水&page=2, page, unknown-parameter",
  })
  void whatCannotBeSearchedIsRefused(String parameters, String field, String code) {
    var refused = Archive.get("auditor", "/search?" + parameters);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo(field);
    assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
  }

  @Test
  void aQueryHasAHundredCharactersAtMost() {
    assertThat(Archive.get("auditor", "/search?q={q}", "水".repeat(100)).statusCode())
        .isEqualTo(200);
    assertThat(Archive.get("auditor", "/search?q={q}", "水".repeat(101)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theSignsOfAQueryAreTakenAsText() {
    for (var query : List.of("水'", "水\\", "水' | 'a", "水:*", "(水", "!水", "水 & <-> 火")) {
      RestAssured.given()
          .auth()
          .oauth2(AccessTokens.bearer("auditor"))
          .queryParam("q", query)
          .get("/search")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void anEventWithSignsThatNoDatabaseHoldsIsArchivedAllTheSame() {
    var incident = report("骊歌", "甲\u0000乙\ud800丙", RECEIVED);
    assertThat(ids(search("auditor", "骊歌"))).containsExactly(incident.id);
  }

  private static Case report(String title, String summary, Instant receivedAt) {
    return report(title, summary, receivedAt, new Case("logistics", "sample"));
  }

  private static Case report(String title, String summary, Instant receivedAt, Case incident) {
    Archive.publish(
        incident.eventOf(
            SearchedIncident.report(
                incident,
                "YQ-2092-00001",
                SearchedIncident.facts(title, summary, Category.STUDENT_LIFE),
                "微博",
                receivedAt)));
    Archive.awaitEntries(incident, 1);
    return incident;
  }

  private static JsonPath search(String role, String query) {
    return Archive.get(role, "/search?q={q}", query).then().statusCode(200).extract().jsonPath();
  }

  private static JsonPath search(String role, String query, String more) {
    return RestAssured.given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .get("/search?q={q}&" + more, query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> ids(JsonPath answer) {
    return answer.getList("items.incidentId");
  }
}
