package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// The data files under `misuse/`: a line a try, cells between ` | `, the last of which may hold
/// anything. Empty lines and lines that begin with `#` are ignored.
final class Corpus {

  private Corpus() {}

  /// @param cells of each line
  static List<List<String>> read(String file, int cells) {
    return text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> cells(file, line, cells))
        .toList();
  }

  private static List<String> cells(String file, String line, int wanted) {
    var cells = Arrays.stream(line.split("\\|", wanted)).map(String::strip).toList();
    if (cells.size() != wanted) {
      throw new IllegalStateException("%s: not %d cells: %s".formatted(file, wanted, line));
    }
    return cells;
  }

  private static String text(String file) {
    try (var in = Corpus.class.getResourceAsStream("/misuse/" + file)) {
      if (in == null) {
        throw new IllegalStateException("there is no misuse/" + file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
