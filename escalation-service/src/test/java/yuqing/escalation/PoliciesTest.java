package yuqing.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.UnsoundEdition;
import yuqing.procedure.yaml.Finding;

/// Editions over REST: given for a later day, refused with all that is wrong, withdrawn in time.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class PoliciesTest {

  @Inject SettableClock clock;
  @Inject Editions editions;

  private LocalDate tomorrow;

  @BeforeEach
  void aDayOfItsOwn() {
    tomorrow = LocalDate.ofInstant(clock.nextMorning(), Editions.SCHOOL).plusDays(1);
  }

  @AfterEach
  void takeAway() {
    editions.takeAway();
  }

  private String next() {
    return Editions.next(tomorrow, Editions.BUNDLED);
  }

  @Test
  void anEditionIsGivenAndItsFileKeptByteForByte() {
    var text = "# 征求意见稿定稿 \r\n" + next();
    var hash = EditionReader.read("e", text).hash();
    var made =
        Editions.give("administrator", text)
            .then()
            .statusCode(201)
            .header("Location", endsWith("/policies/" + tomorrow))
            .header("ETag", equalTo("\"" + hash + "\""))
            .body("from", equalTo(tomorrow + "T00:00:00+08:00"))
            .body("inForce", equalTo(false))
            .body("follows", equalTo(Editions.BUNDLED))
            .body("givenBy", equalTo("administrator"))
            .body("givenByPerson", equalTo("administrator"))
            .extract();
    Asking.as("reporter")
        .get("/policies")
        .then()
        .body("items.date", contains(Editions.BUNDLED, tomorrow.toString()))
        .body("items.inForce", contains(true, false))
        .body("items[1].givenAt", equalTo(made.path("givenAt")))
        .body("items[0].givenAt", nullValue());
    var kept =
        Asking.as("auditor")
            .accept("application/yaml")
            .get("/policies/{date}", tomorrow.toString());
    kept.then()
        .statusCode(200)
        .header("ETag", equalTo("\"" + hash + "\""))
        .header("Vary", equalTo("Accept, Accept-Language"));
    assertThat(kept.asByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    Asking.as("auditor")
        .get("/policies/{date}", tomorrow.toString())
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Vary", equalTo("Accept, Accept-Language"))
        .body("hash", equalTo(hash))
        .body("edition.edition", equalTo(tomorrow.toString()))
        .body("edition.obligations", hasSize(19))
        .body("edition.grading[0].when[0].category", contains("IDEOLOGY"));
  }

  @Test
  void theListGoesOnAfterACursor() {
    Editions.give("group-office", next()).then().statusCode(201);
    var first = Asking.as("auditor").get("/policies?limit=1").jsonPath();
    assertThat(first.getList("items.date")).containsExactly(Editions.BUNDLED);
    Asking.as("auditor")
        .get("/policies?limit=1&cursor=" + first.getString("next"))
        .then()
        .body("items.date", contains(tomorrow.toString()))
        .body("next", nullValue());
  }

  @Test
  void theSameFileAgainIsNoOther() {
    Editions.give("administrator", next()).then().statusCode(201);
    Editions.give("group-office", next())
        .then()
        .statusCode(200)
        .body("givenBy", equalTo("administrator"));
    Editions.give("administrator", Editions.bundledText())
        .then()
        .statusCode(200)
        .body("date", equalTo(Editions.BUNDLED))
        .body("inForce", equalTo(true))
        .body("givenBy", nullValue());
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBefore() {
    var key = UUID.randomUUID().toString();
    var answers =
        Stream.of(1, 2)
            .map(
                _ ->
                    Asking.as("administrator")
                        .contentType("text/yaml")
                        .header("Idempotency-Key", key)
                        .body(next().getBytes(StandardCharsets.UTF_8))
                        .post("/policies"))
            .toList();
    answers.forEach(each -> each.then().statusCode(201));
    assertThat(answers.getLast().asString()).isEqualTo(answers.getFirst().asString());
  }

  /// What comes of `{day}` and `{follows}` in the head of the file.
  @ParameterizedTest
  @CsvSource({
    "0, 2024-09-25, in-past",
    "-400, 2024-09-25, in-past",
    "1, 2025-01-01, gap",
    "1, 2099-01-01, overlap-backwards"
  })
  void aDateThatCannotBeIsRefusedAndLeavesNoTrace(int days, String follows, String code) {
    var before = editions.everything().get("policy_edition");
    Editions.give("administrator", Editions.next(tomorrow.plusDays(days - 1L), follows))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuqing:problem:unsound-edition"))
        .body("errors.field", contains("edition"))
        .body("errors.code", contains(code))
        .body("errors.line", everyItem(greaterThan(1)));
    assertThat(editions.everything()).containsEntry("policy_edition", before);
  }

  private String unsound() {
    return Editions.next(tomorrow.minusDays(1), "2020-01-01")
        .replace("owner: admin-office", "owner: porter")
        .replace("within: 12 h", "within: 12")
        .replace("met-by: [PEOPLE_ANSWERED]", "met-by: [PEOPLE_ASKED]");
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithLineAndRemedyInBothLanguages() {
    var before = editions.everything().get("policy_edition");
    var chinese = Editions.give("administrator", unsound());
    chinese
        .then()
        .statusCode(422)
        .body("title", equalTo("该版本细则不能采用"))
        .body("errors.code", hasItem("in-past"))
        .body("errors.code", hasItem("gap"))
        .body("errors", hasSize(5))
        .body("errors.file", everyItem(equalTo("edition.yaml")))
        .body("errors.line", everyItem(greaterThan(1)))
        .body("errors.remedy", everyItem(not(empty())))
        .body(
            "errors.find { it.field == 'within' }.message",
            equalTo("“12”不是带单位的时长，如“30 min”“4 h”“7 d”"));
    var english =
        Asking.as("administrator")
            .header("Accept-Language", "en")
            .contentType("application/yaml")
            .body(unsound().getBytes(StandardCharsets.UTF_8))
            .post("/policies");
    assertThat(lines(english)).containsAll(asTheLinterTells(unsound()));
    assertThat(editions.everything()).containsEntry("policy_edition", before);
  }

  private static List<String> lines(Response refusal) {
    List<Map<String, Object>> errors = refusal.jsonPath().getList("errors");
    return errors.stream()
        .map(
            each ->
                "%s:%s: %s: %s; %s"
                    .formatted(
                        each.get("file"),
                        each.get("line"),
                        each.get("field"),
                        each.get("message"),
                        each.get("remedy")))
        .toList();
  }

  private static List<String> asTheLinterTells(String text) {
    try {
      EditionReader.read("edition.yaml", text);
      return List.of();
    } catch (UnsoundEdition unsound) {
      return unsound.findings().stream().map(Finding::toString).toList();
    }
  }

  @Test
  void whatIsNoEditionAtAllIsRefused() {
    Editions.give("administrator", new byte[] {(byte) 0xff, (byte) 0xfe})
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-utf-8"));
    Editions.give("administrator", "")
        .then()
        .statusCode(422)
        .body("errors.code", contains("empty"));
    Editions.give("administrator", "edition: [")
        .then()
        .statusCode(422)
        .body("errors.code", contains("broken-yaml"))
        .body("errors.line", contains(1));
    Editions.give("administrator", next().replace("level: 1,", "level: !!int 1,"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("tagged"));
    Editions.give("administrator", next().replace("edition: ", "edition: +999"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-date"));
    Editions.give("administrator", "#".repeat(256 * 1024) + "\n" + next()).then().statusCode(413);
    Asking.as("administrator")
        .contentType("text/html")
        .body("x")
        .post("/policies")
        .then()
        .statusCode(415);
  }

  @Test
  void ofTwoAdministratorsAtOnceOneIsRefused() {
    var answers =
        Stream.of(next(), Editions.next(tomorrow.plusDays(1), Editions.BUNDLED), next() + "# b\n")
            .map(text -> CompletableFuture.supplyAsync(() -> Editions.give("administrator", text)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422, 422);
    answers.stream()
        .filter(each -> each.statusCode() == 422)
        .forEach(each -> assertThat(each.asString()).contains("overlap-"));
  }

  @Test
  void oneThatIsStillToComeCanBeWithdrawnAndAnotherGivenForItsDay() {
    Editions.give("administrator", next()).then().statusCode(201);
    var later = Editions.next(tomorrow.plusDays(1), tomorrow.toString());
    Editions.give("administrator", later).then().statusCode(201);
    withdraw("administrator", tomorrow)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:edition-followed"))
        .body("errors.code", contains("gap"));
    withdraw("administrator", tomorrow.plusDays(1)).then().statusCode(200);
    withdraw("group-office", tomorrow).then().statusCode(200).body("withdrawnAt", not(nullValue()));
    withdraw("administrator", tomorrow).then().statusCode(404);
    Asking.as("auditor").get("/policies/{date}", tomorrow.toString()).then().statusCode(404);
    Editions.give("administrator", next()).then().statusCode(201);
  }

  @Test
  void onlyWhatWasReadIsWithdrawn() {
    Editions.give("administrator", next()).then().statusCode(201);
    var read = Asking.as("group-office").get("/policies/{date}", tomorrow.toString());
    withdraw("administrator", tomorrow).then().statusCode(200);
    Editions.give("administrator", next() + "# again\n").then().statusCode(201);
    withdraw("group-office", tomorrow, null).then().statusCode(428);
    withdraw("group-office", tomorrow, read.header("ETag")).then().statusCode(412);
    var now = Asking.as("group-office").get("/policies/{date}", tomorrow.toString());
    withdraw("group-office", tomorrow, now.header("ETag")).then().statusCode(200);
  }

  @Test
  void anHourBeforeItsDayItStays() {
    Editions.give("administrator", next()).then().statusCode(201);
    var begins = tomorrow.atStartOfDay(Editions.SCHOOL).toInstant();
    clock.goTo(begins.minus(Duration.ofHours(1)));
    withdraw("administrator", tomorrow)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:edition-in-force"));
    withdraw("administrator", LocalDate.parse(Editions.BUNDLED)).then().statusCode(409);
  }

  private static Response withdraw(String role, LocalDate date) {
    return withdraw(role, date, "*");
  }

  private static Response withdraw(String role, LocalDate date, String ifMatch) {
    var request = Asking.as(role);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.delete("/policies/{date}", date.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "leading-group", "admin-office"})
  void othersOnlyRead(String role) {
    Editions.give(role, next()).then().statusCode(403);
    withdraw(role, tomorrow).then().statusCode(403);
    Asking.as(role).get("/policies/{date}", Editions.BUNDLED).then().statusCode(200);
    Asking.as(role).get("/policies/last-autumn").then().statusCode(404);
    given()
        .contentType("application/yaml")
        .body(next().getBytes(StandardCharsets.UTF_8))
        .post("/policies")
        .then()
        .statusCode(401);
  }
}
