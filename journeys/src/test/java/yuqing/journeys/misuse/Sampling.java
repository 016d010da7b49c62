package yuqing.journeys.misuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// The selection of the tries to make.
///
/// @param whole all of them
/// @param each of a class in a sample; smaller classes are made whole
/// @param seed of the sample
/// @param only these classes; empty for all
record Sampling(boolean whole, int each, long seed, Set<TryClass> only) {

  /// So that a sample takes less than three minutes, also on a small machine.
  static final int EACH = 150;

  private static final String WHICH = "yuqing.misuse";
  private static final String SEED = "yuqing.misuse.seed";

  /// The same sample in every run, so that a change that breaks something is not mistaken for
  /// chance.
  private static final long USUAL_SEED = 205_531;

  private static final String SIZE = "yuqing.misuse.each";
  private static final String CLASS = "yuqing.misuse.class";

  Sampling {
    only = Set.copyOf(only);
  }

  /// From the system's properties: `whole` or `sample` and how many `each`, of which `seed`, and
  /// of which classes, such as `BODIES,FIELDS`.
  static Sampling ofProperties() {
    var seed = System.getProperty(SEED, "");
    var only = System.getProperty(CLASS, "");
    return new Sampling(
        System.getProperty(WHICH, "sample").equals("whole"),
        Integer.getInteger(SIZE, EACH),
        seed.isEmpty() ? USUAL_SEED : Long.parseLong(seed),
        Arrays.stream(only.split(",", -1))
            .filter(name -> !name.isEmpty())
            .map(TryClass::valueOf)
            .collect(Collectors.toSet()));
  }

  List<Try> of(List<Try> all) {
    var byClass = new LinkedHashMap<TryClass, List<Try>>();
    for (var one : all) {
      if (only.isEmpty() || only.contains(one.in())) {
        byClass.computeIfAbsent(one.in(), _ -> new ArrayList<>()).add(one);
      }
    }
    var chosen = new ArrayList<Try>();
    for (var tries : byClass.values()) {
      if (!whole && tries.size() > each) {
        Collections.shuffle(tries, new Random(seed));
        chosen.addAll(tries.subList(0, each));
      } else {
        chosen.addAll(tries);
      }
    }
    return chosen;
  }

  @Override
  public String toString() {
    var which = whole ? "the whole corpus" : "a sample, -D%s=%d".formatted(SEED, seed);
    return only.isEmpty() ? which : which + " of " + only;
  }
}
