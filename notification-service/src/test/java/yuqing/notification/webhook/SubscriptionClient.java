package yuqing.notification.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.localstack.AccessTokens;

/// A subscription as its administrator handles it, over REST.
public final class SubscriptionClient {
  private final String id;
  private String secret;

  private SubscriptionClient(JsonPath made) {
    id = made.getString("id");
    secret = made.getString("secret");
  }

  static RequestSpecification asAdministrator() {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("administrator"))
        .contentType(ContentType.JSON);
  }

  public static SubscriptionClient create(String url, String types, String... departments) {
    var codes = List.of(departments).stream().collect(Collectors.joining("\",\"", "\"", "\""));
    // What is left out is all.
    var body =
        "{\"url\":\"%s\"%s%s}"
            .formatted(
                url,
                types.isEmpty() ? "" : ",\"eventTypes\":[" + types + "]",
                departments.length == 0 ? "" : ",\"departments\":[" + codes + "]");
    return new SubscriptionClient(
        asAdministrator()
            .body(body)
            .post("/subscriptions")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath());
  }

  public String id() {
    return id;
  }

  /// The newest one.
  String secret() {
    return secret;
  }

  JsonPath now() {
    return asAdministrator().get(path("")).then().statusCode(200).extract().jsonPath();
  }

  String state() {
    return now().getString("state");
  }

  Response post(String what, String body) {
    return asAdministrator().body(body).post(path(what));
  }

  void rotate() {
    secret =
        asAdministrator()
            .post(path("/rotation"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("secret");
  }

  void changeState(String state) {
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"state\":\"" + state + "\"}")
        .patch(path(""))
        .then()
        .statusCode(200);
  }

  /// Reasons of failed attempts about this event, the oldest first.
  public List<String> failures(String event) {
    var page =
        asAdministrator()
            .queryParam("limit", 200)
            .get(path("/deliveries"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> reasons =
        page.getList("items.findAll { it.event == '" + event + "' && it.reason }.reason");
    return reasons.reversed();
  }

  public void delete() {
    asAdministrator().header("If-Match", "*").delete(path("")).then().statusCode(204);
  }

  private String path(String what) {
    return "/subscriptions/" + id + what;
  }
}
