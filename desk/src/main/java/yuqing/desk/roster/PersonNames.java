package yuqing.desk.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceName;

/// What the people of the roster are called, by their ids.
@ApplicationScoped
public class PersonNames {
  private static final int MOST_OF_A_PAGE = 200;

  /// As many pages of people as names are looked up in; beyond them ids are shown.
  private static final int PAGES = 5;

  private final JsonRequests requests;

  PersonNames(JsonRequests requests) {
    this.requests = requests;
  }

  public Map<String, String> byId() {
    var names = new HashMap<String, String>();
    var cursor = "";
    for (int i = 0; i < PAGES; i++) {
      var page =
          requests.read(
              ServiceName.NOTIFICATION,
              "/people?limit="
                  + MOST_OF_A_PAGE
                  + (cursor.isEmpty() ? "" : "&cursor=" + url(cursor)));
      for (var person : page.value().path("items")) {
        names.put(person.path("id").asText(), person.path("name").asText());
      }
      if (!page.value().path("next").isTextual()) {
        break;
      }
      cursor = page.value().get("next").asText();
    }
    return Map.copyOf(names);
  }

  private static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
