package yuqing.rest.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static yuqing.rest.sample.Asking.liaison;
import static yuqing.rest.sample.Asking.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The caller of a request, and the refusal of those without permission.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class CallerTest {

  @Test
  void withoutTokenItIs401WithAChallenge() {
    problem(given().get("/notes").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void withABrokenTokenItIs401WithAChallenge() {
    problem(given().auth().oauth2("not.a.token").get("/notes").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void anotherRoleIs403() {
    problem(
        given().auth().oauth2(AccessTokens.bearer("auditor")).get("/notes").then(),
        403,
        "forbidden");
  }

  @Test
  void whatNamesNoRoleIsDenied() {
    problem(liaison().get("/unguarded").then(), 403, "forbidden");
    problem(given().get("/unguarded").then(), 401, "unauthenticated");
  }

  @Test
  void thePersonsTokenIdentifiesTheCaller() {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("liaison", "logistics", "finance"))
        .get("/notes/who")
        .then()
        .statusCode(200)
        .body("person", equalTo("liaison-logistics"))
        .body("roles", contains("liaison"))
        .body("departments", contains("finance", "logistics"));
  }

  @Test
  void theSystemsTokenHasNoPerson() {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("reporter"))
        .get("/notes/who")
        .then()
        .statusCode(200)
        .body("person", nullValue())
        .body("client", equalTo("sample"))
        .body("departments", empty());
  }

  @Test
  void openEndpointsNeedNoToken() {
    given().get("/open").then().statusCode(200).body(equalTo("open"));
  }
}
