package yuqing.journeys.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table `role-matrix.txt`; its head explains the format.
record RoleMatrix(List<Row> rows) {

  private static final String FILE = "/role-matrix.txt";
  private static final List<String> LEADING = List.of("service", "operation", "on", "nobody");
  private static final String LAST = "sends";

  /// One operation, or one case of it.
  ///
  /// @param service by the name of its folder, without `-service`
  /// @param path as the OpenAPI document has it, with the query
  /// @param on the subject, such as `handling`; `fresh …` where a granted request uses it up
  /// @param nobody what an anonymous caller and a broken token get
  /// @param cells by caller's column, own department first
  /// @param sends the body; empty for none
  record Row(
      String service,
      String method,
      String path,
      String on,
      Expected nobody,
      Map<String, List<Expected>> cells,
      String sends) {

    private static final String FRESH = "fresh ";

    boolean usesUp() {
      return on.startsWith(FRESH);
    }

    String subject() {
      return usesUp() ? on.substring(FRESH.length()) : on;
    }

    /// Health, metrics and documents: they know no callers, so that two of a kind represent all.
    boolean isTechnical() {
      return path.startsWith("/q/");
    }

    /// Method and path as the document names them.
    String operation() {
      return method + " " + path.replaceFirst("\\?.*", "");
    }

    Expected expected(Asker asker) {
      if (asker.column().equals("nobody")) {
        return nobody;
      }
      var cell = cells.get(asker.column());
      return asker.own() ? cell.getFirst() : cell.getLast();
    }

    @Override
    public String toString() {
      return service + " " + method + " " + path + " [" + on + "]";
    }
  }

  static RoleMatrix read() {
    var lines = text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var columns = cells(lines.getFirst());
    if (!columns.subList(0, LEADING.size()).equals(LEADING) || !columns.getLast().equals(LAST)) {
      throw new IllegalStateException("the table begins with its columns' names, not " + columns);
    }
    return new RoleMatrix(lines.stream().skip(1).map(line -> row(columns, line)).toList());
  }

  private static Row row(List<String> columns, String line) {
    var cells = cells(line);
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(cells.size() + " cells, not " + columns.size() + ": " + line);
    }
    var operation = cells.get(1).split(" +", 2);
    var byCaller = new LinkedHashMap<String, List<Expected>>();
    for (int i = LEADING.size(); i < columns.size() - 1; i++) {
      byCaller.put(
          columns.get(i), Arrays.stream(cells.get(i).split("/", 2)).map(Expected::read).toList());
    }
    return new Row(
        cells.get(0),
        operation[0],
        operation[1],
        cells.get(2),
        Expected.read(cells.get(3)),
        byCaller,
        cells.getLast());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static String text() {
    try (var in = RoleMatrix.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
