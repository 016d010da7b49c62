package yuqing.bench.path;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/// Made-up reports, each of its own reference and its own public item, in a fixed mix: of ten, six
/// are graded at level 3 by rule, three at level 2 and one at level 1. The same number gives the
/// same report.
final class ReportMix {
  private static final long SEED = 20_261_013;
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final long FOUND_AGO_MIN = 5;
  private static final String[] DEPARTMENTS = {"logistics", "academic", "finance", "employment"};

  /// Chances of ten.
  private static final int LEVEL_3 = 6;

  private static final int LEVEL_2 = 3;

  /// Facts that the edition in force grades so (article 10).
  private enum GradedFacts {
    LEVEL_3(3, "LOCAL", "SOME"),
    LEVEL_2(2, "GENERAL", "SOME"),
    LEVEL_1(1, "GENERAL", "LARGE");

    private final int level;
    private final String scope;
    private final String impact;

    GradedFacts(int level, String scope, String impact) {
      this.level = level;
      this.scope = scope;
      this.impact = impact;
    }
  }

  private ReportMix() {}

  /// @param number 1, 2, 3 …
  static int level(int number) {
    return facts(number).level;
  }

  private static GradedFacts facts(int number) {
    int drawn = new SplittableRandom(SEED + number).nextInt(10);
    if (drawn < LEVEL_3) {
      return GradedFacts.LEVEL_3;
    }
    return drawn < LEVEL_3 + LEVEL_2 ? GradedFacts.LEVEL_2 : GradedFacts.LEVEL_1;
  }

  /// Also the key under which it is posted.
  static String reference(int number) {
    return "path-" + number;
  }

  /// As JSON, found some minutes ago.
  static String report(int number, Instant now) {
    var facts = facts(number);
    var found = now.truncatedTo(ChronoUnit.SECONDS).minus(FOUND_AGO_MIN, ChronoUnit.MINUTES);
    return String.format(
        Locale.ROOT,
        """
        {"source":{"reference":"%s"},"title":"第%d条：宿舍热水与食堂卫生",\
        "summary":"多名学生反映宿舍连续数日无热水，食堂餐具不洁，要求有关部门说明情况并整改。",\
        "category":"STUDENT_LIFE","nature":"OPINION","department":"%s",\
        "discoveredAt":"%s","scope":"%s","impact":"%s",\
        "aptToSpread":false,"suddenGrave":false,\
        "sightings":[{"platform":"校园论坛","url":"https://bbs.example/path/%d","views":%d}]}\
        """,
        reference(number),
        number,
        DEPARTMENTS[number % DEPARTMENTS.length],
        found.atZone(SCHOOL).toOffsetDateTime(),
        facts.scope,
        facts.impact,
        number,
        number % 1_000);
  }
}
