package yuqing.desk.search;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.desk.form.BodyField;
import yuqing.desk.text.ShownTimes;

/// What is searched, and among which incidents; each is empty where nothing is asked.
///
/// @param from first day of receipt
/// @param to last day of receipt
public record SearchFilter(
    @QueryParam("q") String q,
    @QueryParam("level") String level,
    @QueryParam("state") String state,
    @QueryParam("category") String category,
    @QueryParam("department") String department,
    @QueryParam("from") String from,
    @QueryParam("to") String to) {

  public SearchFilter {
    q = Objects.requireNonNullElse(q, "").strip();
    level = Objects.requireNonNullElse(level, "").strip();
    state = Objects.requireNonNullElse(state, "").strip();
    category = Objects.requireNonNullElse(category, "").strip();
    department = Objects.requireNonNullElse(department, "").strip();
    from = Objects.requireNonNullElse(from, "").strip();
    to = Objects.requireNonNullElse(to, "").strip();
  }

  public boolean isAsked() {
    return !q.isEmpty();
  }

  /// Whether more is asked than the text.
  public boolean isNarrowed() {
    return Stream.of(level, state, category, department, from, to)
        .anyMatch(each -> !each.isEmpty());
  }

  /// As the service takes one value of several.
  static List<String> oneOf(String asked) {
    return asked.isEmpty() ? List.of() : List.of(asked);
  }

  /// The instant at which a day begins; null where none is asked.
  String received() {
    return instant(from, 0);
  }

  /// The instant at which the last day is over.
  String receivedBefore() {
    return instant(to, 1);
  }

  private static String instant(String day, int daysAfter) {
    if (day.isEmpty()) {
      return null;
    }
    try {
      var begin = LocalDate.parse(day).plusDays(daysAfter).atStartOfDay(ShownTimes.zone());
      return BodyField.stated(begin.toInstant());
    } catch (DateTimeException e) {
      return day;
    }
  }

  /// As an address has it, for the next page.
  public String query() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("q", q);
    asked.put("level", level);
    asked.put("state", state);
    asked.put("category", category);
    asked.put("department", department);
    asked.put("from", from);
    asked.put("to", to);
    return asked.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
