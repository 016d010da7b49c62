package yuqing.desk.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A report by telephone that was not put in writing yet.
///
/// @param n of its record
/// @param kind `FIRST` and so on of one to the superior; empty for the others
public record TelephoneReport(int n, Instant occurredAt, String kind, String counterpart) {

  /// As its field holds it.
  public String number() {
    return Integer.toString(n);
  }

  /// @param actions that were recorded, as incident-service shows them
  static List<TelephoneReport> of(Act act, List<JsonNode> actions) {
    Set<Integer> written =
        actions.stream()
            .filter(each -> each.path("follows").isInt())
            .map(each -> each.path("follows").asInt())
            .collect(Collectors.toSet());
    return actions.stream()
        .filter(each -> each.path("action").asText().equals(act.name()))
        .filter(each -> each.path("means").asText().equals("ORAL"))
        .filter(each -> !written.contains(each.path("n").asInt()))
        .map(
            each ->
                new TelephoneReport(
                    each.path("n").asInt(),
                    Instant.parse(each.path("occurredAt").asText()),
                    each.path("kind").asText(""),
                    each.path("counterpart").asText("")))
        .toList();
  }
}
