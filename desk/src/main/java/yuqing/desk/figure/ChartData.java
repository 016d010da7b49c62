package yuqing.desk.figure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a chart shows; the table beside it has the same numbers.
///
/// @param horizontal bars lie, so that long names have room
/// @param stacked the series of one label add up
/// @param labels one for each place of the series
public record ChartData(
    boolean horizontal, boolean stacked, List<String> labels, List<Series> series) {

  public ChartData {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /// Whether there is anything to be seen.
  public boolean isEmpty() {
    return series.stream()
        .flatMap(each -> each.values().stream())
        .allMatch(value -> value == null || value == 0);
  }

  /// As `charts.js` reads it.
  public String json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("horizontal", horizontal).put("stacked", stacked);
    labels.forEach(json.putArray("labels")::add);
    var all = json.putArray("series");
    series.forEach(each -> put(all.addObject(), each));
    return json.toString();
  }

  private static void put(ObjectNode json, Series series) {
    json.put("name", series.name()).put("tone", series.tone());
    series.values().forEach(json.putArray("values")::add);
  }

  /// @param tone name of a colour of the desk, such as `red`
  /// @param values null where there is no number
  public record Series(String name, String tone, List<Long> values) {}
}
