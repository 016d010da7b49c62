package yuqing.procedure.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Collects what is wrong with a text, so that whoever wrote it hears all of it at once.
public final class Findings {

  /// Nobody mends more of them at once; a hostile text must not buy an answer without bound.
  private static final int MOST_KEPT = 200;

  private final List<Finding> all = new ArrayList<>();
  private int noted;

  /// What a part says; null when it is at fault, which is noted.
  public <T> T sound(Supplier<T> part) {
    try {
      return part.get();
    } catch (YamlFault fault) {
      note(fault);
      return null;
    }
  }

  /// What each part says, without those at fault.
  public <T> List<T> eachSound(List<YamlValue> parts, Function<YamlValue, T> read) {
    List<T> sound = new ArrayList<>();
    for (var part : parts) {
      var value = sound(() -> read.apply(part));
      if (value != null) {
        sound.add(value);
      }
    }
    return sound;
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

  /// How many there are: what is read while it stays the same is sound.
  public int count() {
    return noted;
  }

  /// The first 200, in the order of their lines.
  public List<Finding> all() {
    return all.stream().sorted(Comparator.comparing(Finding::line)).toList();
  }
}
