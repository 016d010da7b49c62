package yuqing.notification.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.RosterEvent;
import yuqing.localstack.AccessTokens;
import yuqing.notification.Wire;

/// Calls to the roster that tests share.
public final class RosterCalls {
  private RosterCalls() {}

  static RequestSpecification as(String role, String... departments) {
    return given().auth().oauth2(AccessTokens.bearer(role, departments));
  }

  static RequestSpecification asAdministrator() {
    return as("administrator").contentType(ContentType.JSON);
  }

  /// Creates a college whose posts are all vacant.
  ///
  /// @return its code
  public static String newDepartment() {
    var code = "college-" + UUID.randomUUID().toString().substring(0, 8);
    asAdministrator()
        .header("If-None-Match", "*")
        .body("{\"name\":\"新学院\",\"nameEn\":\"New College\"}")
        .put("/departments/" + code)
        .then()
        .statusCode(201)
        .body("liaisonFiled", equalTo(false));
    return code;
  }

  public static void holds(String post, String person) {
    String etag = as("administrator").get("/posts/" + post).header("ETag");
    asAdministrator()
        .header("If-Match", etag)
        .body("{\"holders\":[{\"person\":\"" + person + "\"}]}")
        .put("/posts/" + post)
        .then()
        .statusCode(200)
        .body("holders[0].person", equalTo(person));
  }

  /// A person of the school who holds no post yet.
  public static void enter(String person) {
    asAdministrator()
        .header("If-None-Match", "*")
        .body(personBody(person, true))
        .put("/people/" + person)
        .then()
        .statusCode(201);
  }

  public static void leave(String person) {
    asAdministrator()
        .header("If-Match", "*")
        .body(personBody(person, false))
        .put("/people/" + person)
        .then()
        .statusCode(200);
  }

  private static String personBody(String person, boolean active) {
    return "{\"name\":\"甲某\",\"email\":\"%s@school.example\",\"language\":\"zh\",\"active\":%s}"
        .formatted(person, active);
  }

  /// Several hold the post.
  public static void hold(String post, String... people) {
    put(
        post,
        Stream.of(people).map("{\"person\":\"%s\"}"::formatted).collect(Collectors.joining(",")));
  }

  public static void holdWithDeputy(String post, String person, String deputy) {
    put(post, "{\"person\":\"%s\"},{\"person\":\"%s\",\"deputy\":true}".formatted(person, deputy));
  }

  private static void put(String post, String holders) {
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"holders\":[" + holders + "]}")
        .put("/posts/" + post)
        .then()
        .statusCode(200);
  }

  public static void strikeOffLiaisons(String department) {
    List<String> ids =
        as("administrator")
            .queryParam("department", department)
            .get("/liaisons")
            .jsonPath()
            .getList("items.id");
    for (var id : ids) {
      asAdministrator().header("If-Match", "*").delete("/liaisons/" + id).then().statusCode(204);
    }
  }

  public static void file(String department, String person, String filedOn, String until) {
    var term = until == null ? "" : ",\"termUntil\":\"" + until + "\"";
    asAdministrator()
        .body(
            "{\"department\":\"%s\",\"person\":\"%s\",\"filedOn\":\"%s\"%s}"
                .formatted(department, person, filedOn, term))
        .post("/liaisons")
        .then()
        .statusCode(201)
        .body("filed", equalTo(true));
  }

  /// So that its vacant posts are no longer faults of the roster.
  public static void retire(String code) {
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"name\":\"新学院\",\"nameEn\":\"\",\"active\":false}")
        .put("/departments/" + code)
        .then()
        .statusCode(200);
  }

  /// The department as it was published last; null before the first time.
  static RosterEvent.Department lastPublished(Wire wire, String code) {
    var published = wire.heardOf(code, RosterEvent.Department.class);
    return published.isEmpty() ? null : published.getLast();
  }
}
