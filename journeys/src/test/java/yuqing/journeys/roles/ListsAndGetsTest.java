package yuqing.journeys.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import yuqing.journeys.SuiteUnderTest;

/// A list never shows what a get would refuse, to anyone. (That it lacks nothing that a get shows
/// is in the table, as `it`.)
class ListsAndGetsTest {

  /// @param id where an item names what can be got
  /// @param get of that
  private record Pair(String service, String list, String id, String get) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("incident", "/incidents?limit=15", "id", "/incidents/%s"),
          new Pair("incident", "/incidents?limit=15&state=MERGED", "mergedInto", "/incidents/%s"),
          new Pair("escalation", "/obligations?limit=30", "incident", "/incidents/%s/obligations"),
          new Pair("notification", "/alerts?limit=15", "id", "/alerts/%s"),
          new Pair("archive", "/dossiers?limit=10", "incidentId", "/dossiers/%s"),
          new Pair("notification", "/people?limit=5", "id", "/people/%s"),
          new Pair("notification", "/liaisons?limit=5", "id", "/liaisons/%s"),
          new Pair("notification", "/shifts?limit=5", "id", "/shifts/%s"));

  private final Wire wire = new Wire(SuiteUnderTest.get());

  @Test
  void whatIsListedCanBeGot() {
    var incidents = new PreparedIncidents(wire);
    for (var service : List.of("escalation", "notification", "archive")) {
      incidents.make(service, "handling");
    }
    incidents.make("archive", "merged");
    var questions = new ArrayList<Callable<List<String>>>();
    for (var asker : Asker.all()) {
      PAIRS.forEach(pair -> questions.add(() -> refusedBehindList(asker, pair)));
    }
    try (var walk = new Walk(wire, null, Map.of())) {
      assertThat(walk.all(questions).stream().flatMap(List::stream).toList())
          .as("listed, but not to be got")
          .isEmpty();
    }
  }

  private List<String> refusedBehindList(Asker asker, Pair pair) {
    var list = wire.get(asker, pair.service(), pair.list());
    var refused = new ArrayList<String>();
    for (var id : ids(list.json().path("items"), pair.id())) {
      var path = pair.get().formatted(id);
      var got = wire.get(asker, pair.service(), path);
      if (got.status() != 200) {
        refused.add("%s: %s %s answers %s".formatted(asker, pair.service(), path, got));
      }
    }
    return refused;
  }

  private static Set<String> ids(JsonNode items, String field) {
    var ids = new LinkedHashSet<String>();
    for (var item : items) {
      if (item.path(field).isTextual()) {
        ids.add(item.get(field).asText());
      }
    }
    return ids;
  }
}
