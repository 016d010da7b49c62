package yuqing.rest.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import yuqing.localstack.AccessTokens;

/// Requests as a liaison sends them, and refusals in their required form.
public final class Asking {

  private Asking() {}

  public static RequestSpecification liaison() {
    return given().auth().oauth2(AccessTokens.bearer("liaison", "logistics"));
  }

  public static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuqing:problem:" + slug))
        .body("status", equalTo(status));
  }
}
