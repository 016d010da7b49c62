package yuqing.desk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One row of a form's list, such as a sighting.
///
/// @param values what was entered, by the field's name without the list's
public record EnteredRow(Map<String, String> values) {

  public EnteredRow {
    values = Map.copyOf(values);
  }

  /// Without blanks around it; empty where nothing was entered.
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /// The rows in which anything was entered. A browser sends every field of every row, also an
  /// empty one, so the values of one name lie in the order of the rows.
  ///
  /// @param list the list's name, which a field's name begins with: `sighting.url`
  /// @param telling fields that show that a row was filled in
  /// @param others fields that have a value in an empty row, too, such as a choice
  public static List<EnteredRow> of(
      EnteredForm form, String list, List<String> telling, String... others) {
    var names = new ArrayList<>(telling);
    names.addAll(List.of(others));
    var rows = new ArrayList<EnteredRow>();
    for (int i = 0; i < form.all(list + "." + names.getFirst()).size(); i++) {
      var values = new HashMap<String, String>();
      for (var name : names) {
        var all = form.all(list + "." + name);
        values.put(name, i < all.size() ? all.get(i).strip() : "");
      }
      if (telling.stream().anyMatch(name -> !values.get(name).isEmpty())) {
        rows.add(new EnteredRow(values));
      }
    }
    return List.copyOf(rows);
  }

  /// The rows, and room for one more.
  public static List<EnteredRow> withRoom(List<EnteredRow> rows) {
    var more = new ArrayList<>(rows);
    more.add(new EnteredRow(Map.of()));
    return List.copyOf(more);
  }
}
