package yuqing.notification.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.notification.group.GroupNotices.Counts;
import yuqing.rest.problem.Language;

/// What a group reads.
class GroupTextTest {
  private static final UUID INCIDENT = UUID.randomUUID();
  private static final GroupLine LINE =
      new GroupLine(INCIDENT, "【一级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成");
  private static final GroupLine OTHER =
      new GroupLine(INCIDENT, "[Level 2] YQ-2026-00013 Draft the reply by 13 Oct 12:20");

  @Test
  void oneAlertIsOneLineAndWhereItIsDone() {
    assertThat(
            new GroupText(Language.ZH)
                .body(List.of(LINE), new Counts(1, 1), "https://desk.example/incidents/1", 2048))
        .isEqualTo(
            """
            舆情提醒：1 项待办
            【一级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成
            办理：https://desk.example/incidents/1\
            """);
  }

  @Test
  void severalAreABundle() {
    assertThat(
            new GroupText(Language.EN)
                .body(List.of(LINE, OTHER), new Counts(5000, 2), "https://desk.example/", 2048))
        .isEqualTo(
            """
            Public opinion (舆情): 5,000 duties are owed in 2 incidents
            【一级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成
            [Level 2] YQ-2026-00013 Draft the reply by 13 Oct 12:20
            and 4,998 more, at the desk
            To be done at: https://desk.example/\
            """);
  }

  @Test
  void noMoreLinesThanThereIsRoomForAndTheRestIsCounted() {
    var text =
        new GroupText(Language.ZH)
            .body(
                Collections.nCopies(100, LINE),
                new Counts(100, 1),
                "https://desk.example/incidents/1",
                2048);
    int lines = (int) text.lines().filter(each -> each.startsWith("【")).count();
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(1900, 2048);
    assertThat(text)
        .contains("另有 " + (100 - lines) + " 项，见值班台")
        .endsWith("办理：https://desk.example/incidents/1");
  }
}
