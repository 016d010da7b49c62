package yuqing.archive.measure;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.localstack.AccessTokens;

/// A made-up incident whose review asked for measures.
final class ReviewedCase {

  static final int ENTRIES = 19;

  final Case incident;

  /// @param department that it concerns
  ReviewedCase(String department) {
    this.incident = new Case(department, "sample");
  }

  ReviewedCase reviewed(List<Map<String, Object>> measures) {
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, ENTRIES - 1);
    var body = Archive.reviewHeldAt("2026-10-20T09:00:00+08:00");
    body.put("measures", measures);
    office("/dossiers/%s/review".formatted(incident.id), body).then().statusCode(201);
    return this;
  }

  static Map<String, Object> measure(String text, String post, String department, String dueOn) {
    var measure = new HashMap<String, Object>();
    measure.put("text", text);
    measure.put("ownerPost", post);
    measure.put("dueOn", dueOn);
    if (department != null) {
      measure.put("ownerDepartment", department);
    }
    return measure;
  }

  Response close() {
    return office("/dossiers/%s/closing".formatted(incident.id), Map.of());
  }

  Response complete(String token, int number, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/measures/{n}/completion", incident.id, number);
  }

  private static Response office(String path, Object body) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(body)
        .post(path);
  }
}
