package yuqing.bench.path;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuqing.localstack.StackException;

/// What `./suite bench path` is asked to measure.
///
/// @param rates reports a second, in the order in which they are measured
/// @param seconds that each rate lasts, and the time without reports before them
/// @param warmUp reports at most before anything is measured
/// @param json where the figures are also written to
public record PathOptions(List<Integer> rates, int seconds, int warmUp, Optional<Path> json) {

  public static final String USAGE =
      "path [--rates 1,5,10] [--seconds 20] [--warm-up 500] [--json FILE]";

  private static final PathOptions USUAL =
      new PathOptions(List.of(1, 5, 10), 20, 500, Optional.empty());

  /// So that no run lasts for hours: ten rates of five minutes at most.
  private static final int MOST_RATES = 10;

  private static final int MOST_SECONDS = 300;

  public PathOptions {
    rates = List.copyOf(rates);
  }

  /// @throws StackException with the usage when they cannot be read or are out of their bounds
  public static PathOptions of(List<String> arguments) {
    var options = USUAL;
    var words = new ArrayDeque<>(arguments);
    while (!words.isEmpty()) {
      var name = words.removeFirst();
      var value = Optional.ofNullable(words.pollFirst()).orElseThrow(PathOptions::usage);
      options = options.with(name, value);
    }
    return options;
  }

  private PathOptions with(String name, String value) {
    return switch (name) {
      case "--rates" -> new PathOptions(readRates(value), seconds, warmUp, json);
      case "--seconds" -> new PathOptions(rates, number(value, 5, MOST_SECONDS), warmUp, json);
      case "--warm-up" -> new PathOptions(rates, seconds, number(value, 10, 5_000), json);
      case "--json" -> new PathOptions(rates, seconds, warmUp, Optional.of(Path.of(value)));
      default -> throw usage();
    };
  }

  private static List<Integer> readRates(String value) {
    var rates = Arrays.stream(value.split(",", -1)).map(each -> number(each, 1, 500)).toList();
    if (rates.size() > MOST_RATES) {
      throw usage();
    }
    return rates;
  }

  private static int number(String text, int least, int most) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw usage();
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw usage();
    }
    return number;
  }

  private static StackException usage() {
    return new StackException(
        "usage: ./suite bench %s; rates 1 to 500, %d at most; 5 to %d seconds; warm-up 10 to 5000"
            .formatted(USAGE, MOST_RATES, MOST_SECONDS));
  }
}
