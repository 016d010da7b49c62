package yuqing.archive.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.rest.problem.ProblemException;

/// A hold keeps a dossier from being erased until it is released, and adds no entry to it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class LegalHoldTest {

  private static final String PATH = "/dossiers/{id}/hold";
  private static final Map<String, String> REASON = Map.of("reason", "上级巡察期间保全。");

  @Inject LegalHolds holds;
  @Inject Transactions transactions;

  private final Case incident = new Case();

  @BeforeEach
  void aDossier() {
    var events = incident.allEvents();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
  }

  private Response place(String role, String ifMatch) {
    var request = given().auth().oauth2(AccessTokens.bearer(role)).contentType("application/json");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.body(REASON).put(PATH, incident.id);
  }

  private Response release(String role, String key) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("reason", "巡察结束。"))
        .post(PATH + "/release", incident.id);
  }

  private void requireNone() {
    transactions.inNew(
        connection -> {
          holds.requireNone(connection, incident.id);
          return null;
        });
  }

  private boolean isListedAsHeld() {
    var found = Archive.get("auditor", "/dossiers?limit=200").jsonPath();
    return found.getBoolean("items.find { it.incidentId == '%s' }.held".formatted(incident.id));
  }

  @Test
  void oneThatIsHeldIsNotErasedUntilItIsReleased() {
    var form = Archive.get("auditor", "/dossiers/{id}/form.pdf", incident.id).asByteArray();
    requireNone();
    assertThat(isListedAsHeld()).isFalse();

    place("group-office", "\"0\"").then().statusCode(200);
    assertThat(isListedAsHeld()).isTrue();
    assertThatThrownBy(this::requireNone)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(HoldProblem.DOSSIER_HELD);
              assertThat(refusal.detail().orElseThrow().zh())
                  .startsWith("由领导小组办公室（group-office）于20")
                  .endsWith("设定");
            });

    var key = UUID.randomUUID().toString();
    release("group-office", key).then().statusCode(200);
    assertThat(release("group-office", key).jsonPath().getInt("changes.size()")).isEqualTo(2);
    requireNone();
    assertThat(isListedAsHeld()).isFalse();
    assertThat(Archive.get("auditor", "/dossiers/{id}/form.pdf", incident.id).asByteArray())
        .isEqualTo(form);
  }

  @Test
  void itsHistoryStays() {
    place("auditor", "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
    release("auditor", UUID.randomUUID().toString()).then().statusCode(200);
    var hold = Archive.get("group-office", PATH, incident.id);
    assertThat(hold.header("ETag")).isEqualTo("\"2\"");
    assertThat(hold.jsonPath().getBoolean("held")).isFalse();
    assertThat(hold.jsonPath().<Boolean>getList("changes.placed")).containsExactly(false, true);
    assertThat(hold.jsonPath().<String>getList("changes.reason"))
        .containsExactly("巡察结束。", "上级巡察期间保全。");
    assertThat(hold.jsonPath().<String>getList("changes.role"))
        .containsExactly("auditor", "auditor");
  }

  @Test
  void whatAnAuditorHoldsTheOfficeCannotRelease() {
    place("auditor", "\"0\"").then().statusCode(200);
    var refused = release("group-office", UUID.randomUUID().toString());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.jsonPath().getString("detail")).isEqualTo("此操作仅限：审计员");
    assertThat(place("group-office", "\"1\"").statusCode()).isEqualTo(403);
    assertThatThrownBy(this::requireNone).isInstanceOf(ProblemException.class);
  }

  @Test
  void theAuditorMayReleaseWhatTheOfficeHolds() {
    place("group-office", "\"0\"").then().statusCode(200);
    release("auditor", UUID.randomUUID().toString()).then().statusCode(200);
    requireNone();
  }

  @Test
  void whereThereIsNoneNoneIsReleased() {
    var refused = release("group-office", UUID.randomUUID().toString());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:yuqing:problem:no-hold");
  }

  @Test
  void itIsPlacedByWhoHasReadWhatThereIs() {
    assertThat(place("group-office", null).statusCode()).isEqualTo(428);
    assertThat(place("group-office", "\"1\"").statusCode()).isEqualTo(412);
    place("group-office", "\"0\"").then().statusCode(200);
    assertThat(place("group-office", "\"0\"").statusCode()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({"leading-group, 403", "principal-leader, 403", "administrator, 403"})
  void othersDoNot(String role, int status) {
    assertThat(place(role, "*").statusCode()).isEqualTo(status);
    assertThat(Archive.get(role, PATH, incident.id).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update legal_hold set placed = false",
        "delete from legal_hold",
        "truncate legal_hold"
      })
  void theDatabaseRefusesEveryChange(String sql) {
    place("group-office", "\"0\"").then().statusCode(200);
    assertThatThrownBy(() -> transactions.inNew(connection -> Sql.update(connection, sql)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining("legal holds are append-only");
    assertThatThrownBy(this::requireNone).isInstanceOf(ProblemException.class);
  }
}
