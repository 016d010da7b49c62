package yuqing.procedure.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Collects what is wrong with a text, so that its author sees all of it together.
public final class Findings {

  /// More are not useful together; a hostile text must not cause an answer without bound.
  private static final int MOST_KEPT = 200;

  private final List<Finding> all = new ArrayList<>();
  private int noted;

  /// The value of a part; null when it is at fault, which is noted.
  public <T> T read(Supplier<T> part) {
    try {
      return part.get();
    } catch (YamlFault fault) {
      note(fault);
      return null;
    }
  }

  /// The value of each part, without those at fault.
  public <T> List<T> readEach(List<YamlValue> parts, Function<YamlValue, T> reader) {
    List<T> valid = new ArrayList<>();
    for (var part : parts) {
      var value = read(() -> reader.apply(part));
      if (value != null) {
        valid.add(value);
      }
    }
    return valid;
  }

  /// A mapping that has no other keys than these; every other one is noted.
  public YamlMap onlyKeys(YamlMap map, Set<String> known) {
    map.unknownKeys(known).forEach(this::note);
    return map;
  }

  public void note(YamlFault fault) {
    noted++;
    if (all.size() < MOST_KEPT) {
      all.add(fault.finding());
    }
  }

  /// How many there are: what is read while it stays the same is valid.
  public int count() {
    return noted;
  }

  /// The first 200, in the order of their lines.
  public List<Finding> all() {
    return all.stream().sorted(Comparator.comparing(Finding::line)).toList();
  }
}
