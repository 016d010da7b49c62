package yuqing.bench.intake;

import java.util.Locale;

/// Made-up reports as lines of a batch, as many as are asked for: each of its own reference and its
/// own public item, about half a kilobyte, the same again for the same number.
///
/// @param run keeps the lines of one run apart from those of others
public record ReportLines(String run) {

  private static final String[] DEPARTMENTS = {"logistics", "academic", "finance", "employment"};

  /// @param number 1, 2, 3 …
  public String line(int number) {
    return String.format(
        Locale.ROOT,
        """
        {"source":{"reference":"%s"},"title":"第%d条：宿舍热水与食堂卫生",\
        "summary":"多名学生反映宿舍连续数日无热水，食堂餐具不洁，要求有关部门说明情况并整改。",\
        "category":"STUDENT_LIFE","nature":"OPINION","department":"%s",\
        "discoveredAt":"2026-10-13T08:15:00+08:00","scope":"LOCAL","impact":"SOME",\
        "aptToSpread":false,"suddenGrave":false,\
        "sightings":[{"platform":"校园论坛","url":"https://bbs.example/%s/%d","views":%d}]}\
        """,
        reference(number),
        number,
        DEPARTMENTS[number % DEPARTMENTS.length],
        run,
        number,
        number % 1000);
  }

  public String reference(int number) {
    return run + "-" + number;
  }
}
