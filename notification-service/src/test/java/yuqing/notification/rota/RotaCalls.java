package yuqing.notification.rota;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import yuqing.localstack.AccessTokens;

/// Calls to the duty rota that tests share.
public final class RotaCalls {
  private RotaCalls() {}

  static RequestSpecification as(String role, String... departments) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role, departments))
        .contentType(ContentType.JSON);
  }

  /// @param department null for the school's own rota
  static String line(String department, String rank, String person, Instant begin, Instant end) {
    var unit = department == null ? "" : "\"department\":\"" + department + "\",";
    return "{%s\"rank\":\"%s\",\"person\":\"%s\",\"begin\":\"%s\",\"end\":\"%s\"}"
        .formatted(unit, rank, person, begin, end);
  }

  static ValidatableResponse enter(RequestSpecification caller, String... lines) {
    return caller.body("{\"shifts\":[" + String.join(",", lines) + "]}").post("/shifts").then();
  }

  /// @return its id
  public static String entered(String department, String person, Instant begin, Instant end) {
    return enter(as("administrator"), line(department, "MAIN", person, begin, end))
        .statusCode(201)
        .extract()
        .path("items[0].id");
  }

  static ValidatableResponse swap(RequestSpecification caller, String shift, String person) {
    return caller
        .body("{\"person\":\"%s\",\"reason\":\"外出培训\"}".formatted(person))
        .post("/shifts/" + shift + "/swap")
        .then();
  }

  public static void withdraw(String shift) {
    as("administrator").header("If-Match", "*").delete("/shifts/" + shift).then().statusCode(204);
  }
}
