package yuqing.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.verifier.report.VerificationReport.Outcome;
import yuqing.verifier.trust.TrustedSigners;

/// Ten thousand random alterations by somebody without the key, recomputed chains included: every
/// one is found. The seed is fixed; each alteration has a number by which it is made again.
class AlterationsTest {

  private static final int ALTERATIONS = 10_000;
  private static final long SEED = 20_261_013;
  private static final List<Forgery> FORGERIES = List.of(Forgery.values());

  private final TestSigner school = TestSigner.ed25519("A school");
  private final TestSigner attacker = TestSigner.ed25519("Somebody else");
  private final DraftBundle original = original(school);
  private final Map<String, byte[]> whole = original.whole();
  private final TrustedSigners trusted = Verifications.trust(school.pem());

  /// One day sealed and two not yet.
  private static DraftBundle original(TestSigner school) {
    var bundle = DraftBundle.of("019a1f00-0000-7000-8000-000000000001", school, SEED);
    bundle.days.removeLast();
    return bundle;
  }

  @Test
  void everyAlterationIsFound() {
    assertThat(Verifications.verify(whole, trusted).outcome()).isEqualTo(Outcome.VERIFIED);
    var overlooked = new ConcurrentLinkedQueue<String>();
    var outcomes = new ConcurrentLinkedQueue<Map.Entry<Forgery, Outcome>>();

    IntStream.range(0, ALTERATIONS)
        .parallel()
        .forEach(
            number -> {
              var forgery = FORGERIES.get(number % FORGERIES.size());
              var outcome = outcomeOf(forgery, number);
              outcomes.add(Map.entry(forgery, outcome));
              if (outcome == Outcome.VERIFIED) {
                overlooked.add(forgery + " " + number);
              }
            });

    assertThat(overlooked).isEmpty();
    assertThat(outcomes).hasSize(ALTERATIONS);
    assertThat(unknownSigners(outcomes))
        .as("only what was signed anew, whole, is consistent in itself")
        .containsExactlyInAnyOrder(
            Forgery.SIGNED_ANEW_BY_ANOTHER,
            Forgery.DAYS_CONCEALED,
            Forgery.PROOFS_OF_A_RECOMPUTED_CHAIN);
  }

  private Outcome outcomeOf(Forgery forgery, int number) {
    var random = new Random(SEED + number);
    for (int attempt = 0; attempt < 10; attempt++) {
      var forged = new ForgedBundle(original, whole, attacker);
      forgery.forge(forged, random);
      if (isAltered(forged.whole)) {
        return Verifications.verify(forged.whole, trusted).outcome();
      }
    }
    throw new AssertionError(forgery + " " + number + " alters nothing");
  }

  private boolean isAltered(Map<String, byte[]> forged) {
    return !forged.keySet().equals(whole.keySet())
        || whole.entrySet().stream()
            .anyMatch(file -> !Arrays.equals(file.getValue(), forged.get(file.getKey())));
  }

  private static List<Forgery> unknownSigners(Iterable<Map.Entry<Forgery, Outcome>> outcomes) {
    var found = new EnumMap<Forgery, Boolean>(Forgery.class);
    outcomes.forEach(
        each -> {
          if (each.getValue() == Outcome.SIGNER_UNKNOWN) {
            found.put(each.getKey(), true);
          }
        });
    return new ArrayList<>(found.keySet());
  }
}
