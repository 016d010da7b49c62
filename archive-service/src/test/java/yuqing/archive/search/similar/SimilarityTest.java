package yuqing.archive.search.similar;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.TextGrams;

class SimilarityTest {

  private static final List<ThemedIncident> ALL = ThemedIncident.all();
  private static final int FIRST = 5;

  @Test
  void theOwnThemeIsAmongTheFirstFive() {
    var sample = sample(ALL);
    var profiles = ALL.stream().map(SimilarityTest::profile).toList();
    int found = 0;
    int ofOwnTheme = 0;
    int shown = 0;
    for (int i = 0; i < ALL.size(); i++) {
      var themes = firstThemes(i, profiles, sample);
      var own = ALL.get(i).theme();
      long own5 = themes.stream().filter(own::equals).count();
      found += own5 > 0 ? 1 : 0;
      ofOwnTheme += (int) own5;
      shown += themes.size();
    }
    System.out.printf("%d of 200; of %d shown %d of the own theme%n", found, shown, ofOwnTheme);
    assertThat(ALL).hasSize(200);
    assertThat(found).isGreaterThanOrEqualTo(160);
  }

  private static List<String> firstThemes(
      int asked, List<CaseProfile> profiles, GramSample sample) {
    record Scored(int which, double score) {}
    return java.util.stream.IntStream.range(0, profiles.size())
        .filter(i -> i != asked)
        .mapToObj(
            i -> new Scored(i, Similarity.of(profiles.get(asked), profiles.get(i), sample).score()))
        .filter(each -> each.score() > 0)
        .sorted(comparingDouble(Scored::score).reversed())
        .limit(FIRST)
        .map(each -> ALL.get(each.which()).theme())
        .toList();
  }

  private static CaseProfile profile(ThemedIncident it) {
    return CaseProfile.of(
        it.title(),
        it.summary(),
        it.category(),
        it.department(),
        Set.of(it.platform()),
        Instant.parse("2026-10-13T00:00:00Z"));
  }

  private static GramSample sample(List<ThemedIncident> incidents) {
    var counts = new HashMap<String, Integer>();
    for (var it : incidents) {
      TextGrams.of(FoldedText.of(it.title() + "\n" + it.summary()))
          .forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < GramSample.FEWEST);
    return new GramSample(incidents.size(), counts);
  }
}
