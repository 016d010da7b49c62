package yuqing.archive.search.similar;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.TextGrams;

class CaseSimilarityTest {

  private static final List<ThemedIncident> ALL = ThemedIncident.all();
  private static final int FIRST = 5;

  @Test
  void theOwnThemeIsAmongTheFirstFive() {
    var sample = sample(ALL);
    var profiles = ALL.stream().map(CaseSimilarityTest::profile).toList();
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
    assertThat(ALL).hasSize(200);
    assertThat(found).as("of 200, own theme among the first five").isGreaterThanOrEqualTo(180);
    assertThat(ofOwnTheme * 100 / shown).as("%% of those shown").isGreaterThanOrEqualTo(55);
  }

  @Test
  void theReasonsAreThoseThatHold() {
    var asked = profile("多栋宿舍连续三天无热水", "logistics", "2026-10-13T00:00:00Z");
    var near = profile("三号宿舍楼无热水已两天", "logistics", "2026-08-10T00:00:00Z");
    var far = profile("三号宿舍楼无热水已两天", "finance", "2024-08-10T00:00:00Z");
    var sample = sample(ALL);
    var alike = CaseSimilarity.of(asked, near, sample);
    assertThat(alike.reasons())
        .containsExactly(
            MatchReason.SHARED_WORDS,
            MatchReason.SAME_CATEGORY,
            MatchReason.SAME_DEPARTMENT,
            MatchReason.SAME_PLATFORM,
            MatchReason.NEAR_IN_TIME);
    assertThat(alike.sharedWords()).containsExactlyInAnyOrder("无热水", "宿舍");
    assertThat(CaseSimilarity.monthsApart(asked, near)).hasValue(3);
    var older = CaseSimilarity.of(asked, far, sample);
    assertThat(older.reasons())
        .containsExactly(
            MatchReason.SHARED_WORDS, MatchReason.SAME_CATEGORY, MatchReason.SAME_PLATFORM);
    assertThat(older.score()).isLessThan(alike.score());
  }

  @Test
  void departmentAndCategoryAloneMakeNothingSimilar() {
    var asked = profile("热水停供", "logistics", "2026-10-13T00:00:00Z");
    var other = profile("校猫失踪", "logistics", "2026-10-12T00:00:00Z");
    assertThat(CaseSimilarity.score(asked, other, sample(ALL))).isZero();
  }

  /// A month is thirty days; a begun one counts.
  @ParameterizedTest
  @CsvSource({
    "2026-10-13T00:00:00Z, 1",
    "2026-09-13T00:00:01Z, 1",
    "2026-09-13T00:00:00Z, 2",
    "2025-10-18T00:00:01Z, 12",
    "2025-10-18T00:00:00Z, ",
  })
  void whatLiesMoreThanAYearBackIsNotNear(String receivedAt, Long months) {
    var asked = profile("甲", "logistics", "2026-10-13T00:00:00Z");
    var apart = CaseSimilarity.monthsApart(asked, profile("甲", "logistics", receivedAt));
    assertThat(apart.isPresent() ? apart.getAsLong() : null).isEqualTo(months);
  }

  private static CaseProfile profile(String title, String department, String receivedAt) {
    return CaseProfile.of(
        title, "", "STUDENT_LIFE", department, Set.of("微博"), Instant.parse(receivedAt));
  }

  private static List<String> firstThemes(
      int asked, List<CaseProfile> profiles, GramSample sample) {
    record Scored(int which, double score) {}
    return IntStream.range(0, profiles.size())
        .filter(i -> i != asked)
        .mapToObj(
            i -> new Scored(i, CaseSimilarity.score(profiles.get(asked), profiles.get(i), sample)))
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
