package yuqing.archive.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.paper.PaperFile;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// How long dossiers are kept is laid down over REST; what is closed keeps the term of its closing.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class RetentionTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;
  @Inject InstantSource clock;

  /// What other tests print goes by the settings.
  @AfterEach
  void asTheSettingsSay() {
    put("group-office", "*", terms(30)).then().statusCode(200);
  }

  private static List<Map<String, Object>> terms(int yearsOfStudentLife) {
    var terms = new ArrayList<Map<String, Object>>();
    terms.add(term(1, null, null));
    terms.add(term(2, null, 30));
    terms.add(term(2, "STUDENT_LIFE", yearsOfStudentLife));
    terms.add(term(3, null, 10));
    return terms;
  }

  private static Map<String, Object> term(int level, String category, Integer years) {
    var term = new HashMap<String, Object>();
    term.put("level", level);
    term.put("category", category);
    term.put("years", years);
    return term;
  }

  private static Response put(String role, String ifMatch, List<Map<String, Object>> terms) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(Map.of("terms", terms, "reason", "按档案馆新规定调整。"))
        .put("/retention");
  }

  private static Case closed() {
    var incident = new Case();
    var events = incident.allButTheReview();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
    office(incident, "review", Archive.reviewHeldAt("2026-10-20T09:00:00+08:00"));
    office(incident, "closing", Map.of());
    return incident;
  }

  private static void office(Case incident, String step, Object body) {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/{step}", incident.id, step)
        .then()
        .statusCode(201);
  }

  private static byte[] printed(Case incident) {
    return Archive.get("auditor", "/dossiers/{id}/dossier.pdf", incident.id).asByteArray();
  }

  private static String listed(Case incident, String query) {
    var found = Archive.get("auditor", "/dossiers?limit=200" + query).jsonPath();
    return found.getString(
        "items.find { it.incidentId == '%s' }?.retainUntil".formatted(incident.id));
  }

  private String lastDay(int years) {
    return (clock.instant().atZone(SCHOOL).getYear() + years) + "-12-31";
  }

  @Test
  void whatIsClosedKeepsTheTermOfItsClosing() {
    var before = closed();
    var paper = printed(before);
    assertThat(new PaperFile(paper).text()).contains("保管期限 30年");
    put("group-office", "*", terms(15)).then().statusCode(200);
    var after = closed();

    assertThat(printed(before)).isEqualTo(paper);
    assertThat(new PaperFile(printed(after)).text()).contains("保管期限 15年");
    assertThat(listed(before, "")).isEqualTo(lastDay(30));
    assertThat(listed(after, "")).isEqualTo(lastDay(15));
    transactions.inNew(connection -> dossiers.rebuild(connection, before.id));
    assertThat(listed(before, "")).isEqualTo(lastDay(30));
  }

  @Test
  void whatIsReopenedHasNoLastDay() {
    var incident = closed();
    assertThat(listed(incident, "")).isNotNull();
    Archive.publish(incident.eventOf(new Reopened("又有人反映", Case.at(300), Case.OFFICE)));
    Archive.awaitEntries(incident, incident.allButTheReview().size() + 3);
    assertThat(listed(incident, "")).isNull();
  }

  @Test
  void theListOfExpiredOnesHasThoseWhoseLastDayIsOver() {
    var incident = closed();
    var today = clock.instant().atZone(SCHOOL).toLocalDate();
    assertThat(listed(incident, "&expired=true")).isNull();
    retainUntil(incident, today);
    assertThat(listed(incident, "&expired=true")).isNull();
    retainUntil(incident, today.minusDays(1));
    assertThat(listed(incident, "&expired=true")).isEqualTo(today.minusDays(1).toString());
    assertThat(Archive.dossier(incident).getString("state")).isEqualTo("CLOSED");
  }

  private void retainUntil(Case incident, LocalDate day) {
    transactions.inNew(
        connection ->
            Sql.update(
                connection,
                "update retention_date set retain_until = ? where incident = ?",
                day,
                incident.id));
  }

  @Test
  void eachChangeIsAVersionThatSaysWhoAndWhy() {
    var before = Archive.get("liaison", "/retention");
    var version = before.jsonPath().getInt("version");
    assertThat(before.header("ETag")).isEqualTo("\"" + version + "\"");
    put("administrator", before.header("ETag"), terms(20)).then().statusCode(200);
    put("administrator", before.header("ETag"), terms(21)).then().statusCode(412);

    var versions = Archive.get("auditor", "/retention/versions?limit=200").jsonPath();
    assertThat(versions.getInt("items[0].version")).isEqualTo(version + 1);
    assertThat(versions.getString("items[0].role")).isEqualTo("administrator");
    assertThat(versions.getString("items[0].reason")).isEqualTo("按档案馆新规定调整。");
    assertThat(versions.<Integer>getList("items[0].terms.years")).containsExactly(null, 30, 20, 10);
    assertThat(versions.getString("items[-1].role")).isNull();
    assertThat(versions.<Integer>getList("items[-1].terms.years")).containsExactly(null, 30, 10);
    var first = Archive.get("auditor", "/retention/versions?limit=1").jsonPath();
    var second =
        Archive.get("auditor", "/retention/versions?limit=1&cursor=" + first.getString("next"));
    assertThat(second.jsonPath().getInt("items[0].version")).isEqualTo(version);
  }

  @Test
  void aLevelWithoutATermIsRefused() {
    var refused = put("group-office", "*", List.of(term(1, null, null), term(2, null, 30)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().<String>getList("errors.field")).containsExactly("terms");
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void yearsAreFromOneToAHundred(int years) {
    var refused = put("group-office", "*", terms(years));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactly("terms[2].years");
  }

  @ParameterizedTest
  @CsvSource({"leading-group", "auditor", "liaison"})
  void othersDoNotChangeIt(String role) {
    assertThat(put(role, "*", terms(30)).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update retention_schedule set set_at = now()",
        "delete from retention_schedule",
        "truncate retention_schedule"
      })
  void theDatabaseRefusesEveryChange(String sql) {
    assertThatThrownBy(() -> transactions.inNew(connection -> Sql.update(connection, sql)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining("retention schedules are append-only");
  }
}
