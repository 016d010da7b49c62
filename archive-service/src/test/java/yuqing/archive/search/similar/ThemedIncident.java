package yuqing.archive.search.similar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/// One of 200 made-up incidents in 20 themes, `similar/incidents.tsv`.
record ThemedIncident(
    String theme,
    String category,
    String department,
    String platform,
    String title,
    String summary) {

  static List<ThemedIncident> all() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                ThemedIncident.class.getResourceAsStream("/similar/incidents.tsv"), UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new ThemedIncident(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
