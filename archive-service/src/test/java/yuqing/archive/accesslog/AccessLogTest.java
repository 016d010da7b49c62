package yuqing.archive.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// Who looked at what is on record, once a person, incident and hour, and looking changes nothing.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class AccessLogTest {

  private static final Instant HOUR = Instant.parse("2026-10-13T02:00:00Z");
  private static final Caller HEAD =
      new Caller(
          "department-head-logistics", "desk", Set.of(Role.DEPARTMENT_HEAD), Set.of("logistics"));

  @Inject AccessLog log;
  @Inject Transactions transactions;

  private final Case incident = new Case();

  private void publish() {
    var events = incident.allEvents();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
  }

  private JsonPath lines(String query) {
    return Archive.get("group-office", "/access-log?incident=" + incident.id + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void view(Instant at) {
    log.record(HEAD, AccessKind.VIEW, new AccessSubject(incident.id, ""), at);
  }

  private static void asHead(String path, Object... arguments) {
    Archive.getAs("department-head", "logistics", path, arguments).then().statusCode(200);
  }

  @Test
  void whoLookedIsAnHourlyLineWithTheKindsAndThePrintedHeadStays() {
    publish();
    var form = Archive.get("auditor", "/dossiers/{id}/form.pdf", incident.id).asByteArray();
    asHead("/dossiers/{id}", incident.id);
    asHead("/dossiers/{id}/timeline", incident.id);
    asHead("/dossiers/{id}/form.pdf", incident.id);
    asHead("/dossiers/{id}/proofs", incident.id);

    var found = lines("&person=department-head-logistics");
    assertThat(found.<List<String>>getList("items.kinds").stream().flatMap(List::stream))
        .contains("VIEW", "PRINT", "DOWNLOAD");
    assertThat(found.getString("items[0].incidentNumber")).isEqualTo("YQ-2026-00002");
    assertThat(found.<String>getList("items[0].roles")).containsExactly("department-head");
    assertThat(found.<String>getList("items[0].departments")).containsExactly("logistics");
    assertThat(found.getString("items[0].system")).isNull();
    assertThat(found.getString("items[0].asked")).isNull();
    var again = Archive.get("auditor", "/dossiers/{id}/form.pdf", incident.id).asByteArray();
    assertThat(again).isEqualTo(form);
  }

  @Test
  void aSystemIsNamedByItsClient() {
    publish();
    Archive.get("reporter", "/dossiers/{id}", incident.id).then().statusCode(200);
    var found = lines("&person=sample");
    assertThat(found.getString("items[0].system")).isEqualTo("sample");
    assertThat(found.getString("items[0].person")).isNull();
  }

  @Test
  void whatWasRefusedIsNotLoggedAndWhatWasNotModifiedIs() {
    publish();
    Archive.getAs("department-head", "finance", "/dossiers/{id}", incident.id)
        .then()
        .statusCode(404);
    Archive.getAs("department-head", "logistics", "/dossiers/{id}/bundle.zip", incident.id)
        .then()
        .statusCode(403);
    assertThat(lines("&person=department-head-finance").<Object>getList("items")).isEmpty();
    assertThat(lines("&person=department-head-logistics").<Object>getList("items")).isEmpty();
    given()
        .auth()
        .oauth2(AccessTokens.bearer("department-head", "logistics"))
        .header("If-None-Match", "\"" + incident.allEvents().size() + "\"")
        .get("/dossiers/{id}", incident.id)
        .then()
        .statusCode(304);
    assertThat(lines("&person=department-head-logistics").<Object>getList("items")).isNotEmpty();
  }

  @Test
  void anHourIsOneLineAndTheNextAnother() {
    view(HOUR);
    view(HOUR.plusSeconds(3599));
    assertThat(lines("").<Object>getList("items")).hasSize(1);
    view(HOUR.plusSeconds(3600));
    log.record(HEAD, AccessKind.PRINT, new AccessSubject(incident.id, ""), HOUR.plusSeconds(3601));
    var found = lines("");
    assertThat(found.<String>getList("items.firstAt"))
        .containsExactly("2026-10-13T11:00:00+08:00", "2026-10-13T10:00:00+08:00");
    assertThat(found.<String>getList("items[0].kinds")).containsExactly("VIEW", "PRINT");
    assertThat(found.<String>getList("items[1].kinds")).containsExactly("VIEW");
  }

  @Test
  void manyAtOnceAreOneLine() throws Exception {
    var views = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 32; i++) {
      var at = HOUR.plusSeconds(i);
      var kind = i % 2 == 0 ? AccessKind.VIEW : AccessKind.PRINT;
      views.add(
          Executors.callable(() -> log.record(HEAD, kind, new AccessSubject(incident.id, ""), at)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(views)) {
        each.get();
      }
    }
    var found = lines("");
    assertThat(found.<Object>getList("items")).hasSize(1);
    assertThat(found.<String>getList("items[0].kinds")).containsExactlyInAnyOrder("VIEW", "PRINT");
  }

  @Test
  void theListGoesOnWhereItEndedAndIsLimitedByHours() {
    for (int i = 0; i < 5; i++) {
      view(HOUR.plusSeconds(3600L * i));
    }
    var first = lines("&limit=3");
    var second = lines("&limit=3&cursor=" + first.getString("next"));
    assertThat(first.<Object>getList("items")).hasSize(3);
    assertThat(second.<String>getList("items.hour"))
        .containsExactly("2026-10-13T11:00:00+08:00", "2026-10-13T10:00:00+08:00");
    assertThat(second.getString("next")).isNull();
    var some = lines("&from=2026-10-13T03:00:00Z&to=2026-10-13T05:00:00Z");
    assertThat(some.<String>getList("items.hour"))
        .containsExactly("2026-10-13T12:00:00+08:00", "2026-10-13T11:00:00+08:00");
  }

  @Test
  void anExportIsALineWithWhatWasAsked() {
    var query = Map.of("department", "unit-" + incident.id, "from", "2026-10-01T00:00:00Z");
    given()
        .auth()
        .oauth2(AccessTokens.bearer("principal-leader"))
        .queryParams(query)
        .get("/ledger.csv")
        .then()
        .statusCode(200);
    var found = Archive.get("auditor", "/access-log?person=principal-leader&limit=200").jsonPath();
    assertThat(found.<String>getList("items.asked"))
        .contains("/ledger.csv?department=unit-" + incident.id + "&from=2026-10-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_log set reader = 'somebody'",
        "delete from access_log",
        "truncate access_log cascade",
        "update access_log_kind set kind = 'VIEW'",
        "delete from access_log_kind",
        "truncate access_log_kind",
      })
  void theDatabaseRefusesEveryChange(String sql) {
    view(HOUR);
    assertThatThrownBy(() -> transactions.inNew(connection -> Sql.update(connection, sql)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining("the access log is append-only");
    assertThat(lines("").<String>getList("items.person")).containsExactly(HEAD.person());
  }

  @ParameterizedTest
  @CsvSource({"auditor, 200", "group-office, 200", "admin-office, 403", "administrator, 403"})
  void whoAnswersForItReadsIt(String role, int status) {
    assertThat(Archive.get(role, "/access-log").statusCode()).isEqualTo(status);
  }
}
