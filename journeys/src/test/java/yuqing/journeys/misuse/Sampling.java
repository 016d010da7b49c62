package yuqing.journeys.misuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Which of all tries are made.
///
/// @param whole all of them
/// @param seed of the sample
/// @param only one class; null for all
record Sampling(boolean whole, long seed, TryClass only) {

  /// Of each class in a sample; smaller classes are made whole.
  static final int EACH = 150;

  private static final String WHICH = "yuqing.misuse";
  private static final String SEED = "yuqing.misuse.seed";
  private static final String CLASS = "yuqing.misuse.class";

  /// As the system's properties say it: `yuqing.misuse` is `whole` or `sample`,
  // `yuqing.misuse.seed`
  /// repeats a sample, `yuqing.misuse.class` keeps to one class, such as `BODIES`.
  static Sampling ofProperties() {
    var seed = System.getProperty(SEED, "");
    var only = System.getProperty(CLASS, "");
    return new Sampling(
        System.getProperty(WHICH, "sample").equals("whole"),
        seed.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(seed),
        only.isEmpty() ? null : TryClass.valueOf(only));
  }

  List<Try> of(List<Try> all) {
    var byClass = new LinkedHashMap<TryClass, List<Try>>();
    for (var each : all) {
      if (only == null || each.in() == only) {
        byClass.computeIfAbsent(each.in(), _ -> new ArrayList<>()).add(each);
      }
    }
    var chosen = new ArrayList<Try>();
    for (var tries : byClass.values()) {
      if (!whole && tries.size() > EACH) {
        Collections.shuffle(tries, new Random(seed));
        chosen.addAll(tries.subList(0, EACH));
      } else {
        chosen.addAll(tries);
      }
    }
    return chosen;
  }

  @Override
  public String toString() {
    var which = whole ? "the whole corpus" : "a sample, -D%s=%d".formatted(SEED, seed);
    return only == null ? which : which + ", -D%s=%s".formatted(CLASS, only);
  }
}
