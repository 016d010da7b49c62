package yuqing.notification.group;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.notification.GoldenText;
import yuqing.notification.group.GroupNotices.Counts;
import yuqing.rest.problem.Language;

/// What a group reads, word for word; the robots write the same.
class GroupGoldenTest {
  private static final UUID INCIDENT = UUID.fromString("019a1f00-0000-7000-8000-000000000001");
  private static final String DESK = "https://school.example/incidents/" + INCIDENT;

  /// In a text that fits.
  private static final int BYTES = 2048;

  @ParameterizedTest
  @EnumSource(Language.class)
  void isWrittenWordForWord(Language language) {
    var text = new GroupText(language);
    var line =
        new GroupLine(
            INCIDENT,
            language == Language.ZH
                ? "【一级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成"
                : "[Level 1] YQ-2026-00012 Draft the reply by 13 Oct 12:20");
    var ending = ".robot." + language.name().toLowerCase(Locale.ROOT) + ".txt";
    GoldenText.check("group-one" + ending, text.body(List.of(line), new Counts(1, 1), DESK, BYTES));
    GoldenText.check(
        "group-several" + ending,
        text.body(List.of(line, line), new Counts(12, 3), "https://school.example/", BYTES));
  }
}
