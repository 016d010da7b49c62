package yuqing.rest.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static yuqing.rest.sample.Asking.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The caller that a token identifies, over the wire and by the provider's own signature.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class TokenTest {

  @Inject ObjectMapper json;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        "...",
        "....",
        "a",
        "a.b",
        "a.b.c",
        "a.b.c.d",
        "..c",
        "a..",
        "-._.-",
        "%2e",
        "é.é.é",
        "bnVsbA.bnVsbA.bnVsbA",
        "W10.W10.W10",
        "e30.e30.e30",
        "e30.IiI.e30",
        "eyJhbGciOiJub25lIn0.e30.x",
        "eyJhbGciOjF9.eyJleHAiOiJ4In0.x",
        "eyJhbGciOiJSUzI1NiIsImtpZCI6e319.eyJhdWQiOnt9fQ.x"
      })
  void aTokenThatIsNoneIs401(String token) {
    problem(
            given().header("Authorization", "Bearer " + token).get("/notes/who").then(),
            401,
            "unauthenticated")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void soAreOneOfEightKilobytesAndTwoAtOnce() {
    var large = "Bearer " + "a".repeat(8_000) + ".b.c";
    var genuine = "Bearer " + AccessTokens.bearer("liaison", "logistics");

    problem(
        given().header("Authorization", large).get("/notes/who").then(), 401, "unauthenticated");
    problem(
        given().header("Authorization", genuine, genuine).get("/notes/who").then(),
        401,
        "unauthenticated");
    problem(
        given().header("Authorization", "Bearer").get("/notes/who").then(), 401, "unauthenticated");
    problem(
        given().header("Authorization", "Basic YTpi").get("/notes/who").then(),
        401,
        "unauthenticated");
  }

  static List<Map<String, Object>> claimsThatGiveNoRole() {
    return List.of(
        Map.of("groups", List.of("liaison")),
        Map.of("roles", List.of("liaison")),
        Map.of("scope", "liaison"),
        Map.of("resource_access", Map.of("sample-service", Map.of("roles", List.of("liaison")))),
        Map.of("realm_access", Map.of("roles", "liaison")),
        Map.of("realm_access", Map.of("roles", Map.of("liaison", true))),
        Map.of("realm_access", Map.of("roles", List.of(List.of("liaison")))),
        Map.of("realm_access", "liaison"),
        Map.of("realm_access", List.of("liaison")),
        Map.of("realm_access.roles", List.of("liaison")),
        Map.of("realm_access/roles", List.of("liaison")));
  }

  @ParameterizedTest
  @MethodSource("claimsThatGiveNoRole")
  void noOtherClaimGivesARole(Map<String, Object> given) throws IOException {
    var claims = claims();
    claims.remove("realm_access");
    claims.putAll(given);

    problem(who(claims), 403, "forbidden");
  }

  @Test
  void otherClaimsTakeNoRoleEither() throws IOException {
    var claims = claims();
    claims.put("groups", List.of("staff"));
    claims.put("realm_access", Map.of("roles", List.of("offline_access", "liaison")));

    who(claims).statusCode(200).body("roles", contains("liaison"));
  }

  private static ValidatableResponse who(Map<String, Object> claims) {
    var token = StackResource.signingKey().sign(claims);
    return given().auth().oauth2(token).get("/notes/who").then();
  }

  private Map<String, Object> claims() throws IOException {
    var genuine = AccessTokens.bearer("liaison", "logistics").split("\\.", -1)[1];
    return new HashMap<>(
        json.readValue(
            Base64.getUrlDecoder().decode(genuine), new TypeReference<Map<String, Object>>() {}));
  }
}
