package yuqing.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;
import yuqing.procedure.policy.EditionReader;

/// An edition over REST: given for a later day, its file kept byte for byte.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class EditionGivenTest extends EditionToCome {

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

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "leading-group", "admin-office"})
  void othersOnlyRead(String role) {
    Editions.give(role, next()).then().statusCode(403);
    Editions.withdraw(role, tomorrow).then().statusCode(403);
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
