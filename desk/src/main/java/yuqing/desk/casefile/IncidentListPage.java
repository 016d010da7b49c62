package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.State;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;

/// The incidents that the reader may see, newest first.
///
/// @param filter what was asked for
/// @param departments names by code
/// @param levels that may be asked for, as states and categories
public record IncidentListPage(
    Listing<IncidentRow> incidents,
    ListFilter filter,
    Map<String, String> departments,
    List<String> levels,
    List<String> states,
    List<String> categories)
    implements TemplateInstance {

  IncidentListPage(
      Listing<IncidentRow> incidents, ListFilter filter, Map<String, String> departments) {
    this(
        incidents,
        filter,
        departments,
        List.of("1", "2", "3"),
        names(State.values()),
        names(Category.values()));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /// What a reader asks of the list; each is empty where nothing is asked.
  public record ListFilter(String level, String state, String category, String q) {

    public ListFilter {
      level = level == null ? "" : level.strip();
      state = state == null ? "" : state.strip();
      category = category == null ? "" : category.strip();
      q = q == null ? "" : q.strip();
    }

    /// Null where nothing is asked, as a client leaves it out.
    static String orNull(String asked) {
      return asked.isEmpty() ? null : asked;
    }
  }
}
