package yuqing.notification;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// The messages that arrived, read over HTTP as a person running the suite reads them.
public final class Mailbox {
  private static final Pattern LINK = Pattern.compile("/a/([0-9A-Z]{13})\\b");

  private Mailbox() {}

  /// A letter that arrived.
  public record Arrived(String to, String subject, String text) {
    /// The code of its link.
    public String code() {
      var found = LINK.matcher(text);
      if (!found.find()) {
        throw new AssertionError("no link in: " + text);
      }
      return found.group(1);
    }
  }

  /// Letters about the incident of this number, the newest first.
  public static List<Arrived> about(String number) {
    return all().stream().filter(message -> message.subject().contains(number)).toList();
  }

  public static List<Arrived> about(String number, String person) {
    return about(number).stream()
        .filter(message -> message.to().equals(person + "@school.example"))
        .toList();
  }

  private static List<Arrived> all() {
    var url =
        URI.create(
            ConfigProvider.getConfig().getValue("YUQING_MAILBOX_URL", String.class)
                + "/messages?limit=1000");
    List<Map<String, String>> items =
        given()
            .spec(new RequestSpecBuilder().setBaseUri(url).setPort(url.getPort()).build())
            .get(url)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .map(item -> new Arrived(item.get("to"), item.get("subject"), item.get("text")))
        .toList();
  }
}
