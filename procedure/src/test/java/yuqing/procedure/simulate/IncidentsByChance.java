package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.procedure.Judgement;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;

/// Tries a property on many incidents. A failure names the seed: `-Dseed=…` shows it again,
/// `-Dcases=…` tries more.
final class IncidentsByChance {

  private static final int CASES = Integer.getInteger("cases", 500);

  private final PolicyEdition edition = PolicyEditions.bundled().all().getFirst();
  private List<HeightenedPeriod> heightened = List.of();

  interface Property {
    void holds(RandomCases random, CaseFile file, Instant asOf);
  }

  static void tellTheSeed() {
    System.out.println("to see these incidents again: -Dseed=" + RandomCases.SEED);
  }

  void forAll(Property property) {
    for (int i = 0; i < CASES; i++) {
      var random = new RandomCases(RandomCases.SEED + i);
      var file = random.next();
      heightened = random.heightened(file);
      var asOf = random.after(file);
      try {
        property.holds(random, file, asOf);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed %d, case %d: %s".formatted(RandomCases.SEED, i, file), failure);
      }
    }
  }

  Judgement judge(CaseFile file, Instant asOf) {
    return Procedure.judge(edition, heightened, file, SchoolZone.DEFAULT, asOf);
  }

  static Map<String, Obligation> byKey(Judgement judgement) {
    return judgement.obligations().stream()
        .collect(Collectors.toMap(Obligation::key, Function.identity()));
  }
}
