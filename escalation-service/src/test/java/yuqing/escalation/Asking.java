package yuqing.escalation;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import yuqing.localstack.AccessTokens;

/// Sends requests to the service over REST, with real tokens.
final class Asking {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Asking() {}

  static RequestSpecification as(String role, String... departments) {
    var key = role + List.of(departments);
    return given()
        .auth()
        .oauth2(TOKENS.computeIfAbsent(key, _ -> AccessTokens.bearer(role, departments)));
  }

  /// The grading, waited for.
  static JsonPath grading(UUID incident) {
    return as("auditor")
        .get("/incidents/{id}/grading?wait=20s", incident)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static JsonPath obligations(UUID incident) {
    return as("auditor")
        .get("/incidents/{id}/obligations", incident)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// The outcome of the one obligation with this code; null when there is none.
  static String outcome(UUID incident, String code) {
    return obligations(incident)
        .getString("obligations.find { it.code == '%s' }?.outcome".formatted(code));
  }

  /// The rows about one incident, from all pages of the list: other tests leave what they owe.
  ///
  /// @param request with its filters
  static List<Map<String, Object>> listed(UUID incident, Supplier<RequestSpecification> request) {
    var found = new ArrayList<Map<String, Object>>();
    var cursor = "";
    while (cursor != null) {
      var page =
          request
              .get()
              .queryParam("limit", 200)
              .queryParam("cursor", cursor)
              .get("/obligations")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.findAll { it.incident == '%s' }".formatted(incident)));
      cursor = page.getString("next");
    }
    return found;
  }
}
