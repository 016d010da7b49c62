package yuqing.bench.path;

import java.util.List;
import java.util.OptionalDouble;

/// One figure at each rate, and what the same would be at least.
///
/// @param name of it, by which a later run is compared with this one
/// @param unit empty for a mere number
/// @param values one for each rate
/// @param floor what it takes without the suite, where that was measured
record FigureRow(String name, String unit, List<Double> values, OptionalDouble floor) {

  FigureRow {
    values = List.copyOf(values);
  }

  /// How many times its floor it is, at each rate; empty where there is no floor.
  List<Double> timesFloor() {
    return floor.isEmpty()
        ? List.of()
        : values.stream().map(value -> value / floor.getAsDouble()).toList();
  }
}
