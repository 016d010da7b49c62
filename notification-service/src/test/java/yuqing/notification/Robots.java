package yuqing.notification;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.localstack.testing.SettableClock;

/// What chat groups and telephones show, read over HTTP as a person running the suite reads it.
public final class Robots {
  /// After which no limit and no mute of an earlier test is left.
  private static final Duration LIMITS_LAST = Duration.ofMinutes(11);

  private Robots() {}

  /// Lets all earlier limits run out, at the service and at the robots, whose clock is the same.
  public static void forget(SettableClock clock) {
    var ahead = Duration.between(Instant.now(), clock.tick(LIMITS_LAST));
    at("/clock").queryParam("ahead", ahead.toString()).post().then().statusCode(200);
  }

  /// The next request to a channel gets this code.
  public static void answerNext(String channel, String code) {
    at("/next")
        .queryParam("channel", channel)
        .queryParam("code", code)
        .post()
        .then()
        .statusCode(200);
  }

  /// The texts that contain these words, the newest first.
  public static List<String> shown(String channel, String words) {
    List<Map<String, String>> items =
        at("/messages")
            .queryParam("limit", 1000)
            .queryParam("channel", channel)
            .get()
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .map(item -> item.get("to") + " " + item.get("text"))
        .filter(text -> text.contains(words))
        .toList();
  }

  private static RequestSpecification at(String path) {
    var url =
        URI.create(ConfigProvider.getConfig().getValue("yuqing.test.robots", String.class) + path);
    return given()
        .spec(
            new RequestSpecBuilder()
                .setBaseUri("http://" + url.getHost())
                .setPort(url.getPort())
                .setBasePath(path)
                .build());
  }
}
