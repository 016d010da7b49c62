package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.Orders;
import yuqing.notification.roster.DepartmentName;

/// What people read.
class AlertTextTest {
  private static final DepartmentName LOGISTICS =
      new DepartmentName("后勤保卫处", "Logistics and Security");
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyCodeHasALabelOfItsOwn(String language) {
    var text = new AlertText(language);
    var labels = new HashSet<String>();
    for (var code : ObligationCode.values()) {
      assertThat(text.obligation(code)).isNotBlank();
      labels.add(text.obligation(code));
    }
    assertThat(labels).hasSize(ObligationCode.values().length);
    for (var level : Level.values()) {
      assertThat(text.level(level)).isNotBlank();
    }
    for (var post : Post.values()) {
      assertThat(text.post(post)).isNotBlank();
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndNoneTooMany() {
    var zh = ResourceBundle.getBundle("yuqing.notification.alert.labels", Locale.CHINESE);
    var en = ResourceBundle.getBundle("yuqing.notification.alert.labels", Locale.ENGLISH);
    assertThat(zh.keySet()).isEqualTo(en.keySet());
    assertThat(zh.keySet().stream().filter(key -> key.startsWith("obligation.")))
        .hasSize(ObligationCode.values().length);
  }

  @ParameterizedTest
  @EnumSource(AlertCause.class)
  void theSubjectNamesNumberObligationLevelAndTheSchoolsTime(AlertCause cause) {
    var alert = alert(cause, null);
    assertThat(new AlertText("zh").subject(List.of(duty(alert)), SCHOOL))
        .contains("二级舆情", alert.number, "起草回复通稿", "10月13日 12:20");
    assertThat(new AlertText("en").subject(List.of(duty(alert)), SCHOOL))
        .contains("Level 2", alert.number, "Draft the reply", "13 Oct 12:20");
  }

  @Test
  void theSubjectIsAsTheOfficeKnowsIt() {
    var alert = alert(AlertCause.OPENED, null);
    assertThat(new AlertText("zh").subject(List.of(duty(alert)), SCHOOL))
        .isEqualTo("【二级舆情】" + alert.number + " 起草回复通稿 应于 10月13日 12:20 前完成");
  }

  @Test
  void aWindowIsNamed() {
    var alert = alert(AlertCause.OPENED, "2026-10-13");
    assertThat(new AlertText("zh").subject(List.of(duty(alert)), SCHOOL))
        .contains("起草回复通稿（2026-10-13）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theBodyNamesArticleDeadlineAndLink(String language) {
    var body =
        new AlertText(language)
            .body(
                List.of(duty(alert(AlertCause.MISSED, null))),
                "https://school.example/a/ABCDEFGHJK",
                "https://desk.example/incidents/1",
                SCHOOL);
    assertThat(body)
        .contains(
            "10",
            "12:20",
            "https://school.example/a/ABCDEFGHJK",
            "https://desk.example/incidents/1");
    assertThat(body).doesNotContain("{0}", "{1}", "null");
  }

  @Test
  void severalDutiesAreOneMessageTheMostUrgentFirst() {
    var urgent = duty(alert(AlertCause.OPENED, null));
    var later =
        new AlertedDuty(
            urgent.incident(),
            urgent.number(),
            Level.TWO,
            AlertCause.OPENED,
            ObligationCode.DAILY_EXCHANGE,
            null,
            "2026-10-13",
            10,
            Instant.parse("2026-10-13T16:00:00Z"),
            true,
            Post.LIAISON,
            LOGISTICS,
            AlertRecipient.holder(Post.LIAISON),
            AlertReason.OWES);
    var text = new AlertText("zh");
    assertThat(text.subject(List.of(urgent, later), SCHOOL))
        .isEqualTo("【二级舆情】" + urgent.number() + " 2 项待办，最急：起草回复通稿 应于 10月13日 12:20 前完成");
    assertThat(text.body(List.of(urgent, later), "https://school.example/a/X", "", SCHOOL))
        .containsSubsequence(
            "起草回复通稿",
            "2026年10月13日 12:20",
            "后勤保卫处 联络员",
            "第10条",
            "每日互通信息（2026-10-13）",
            "2026年10月13日 24:00（重点时段，时限减半）",
            "https://school.example/a/X");
  }

  @Test
  void aTextMessagesTemplateIsFilledWithShortWords() {
    var duty = duty(alert(AlertCause.OPENED, null));
    assertThat(new AlertText("zh").parameters(List.of(duty, duty), "https://x/a/Y", SCHOOL))
        .isEqualTo(
            Map.of(
                "level", "二级舆情",
                "number", duty.number(),
                "count", "2",
                "what", "起草回复通稿",
                "due", "10月13日 12:20",
                "link", "https://x/a/Y"));
    assertThat(new AlertText("en").parameters(List.of(duty), "https://x/a/Y", SCHOOL))
        .containsEntry("level", "Level 2")
        .containsEntry("what", "Draft the reply")
        .containsEntry("due", "13 Oct 12:20");
  }

  @Test
  void aMessageSaysTheGravestOfItsCauses() {
    var opened = duty(alert(AlertCause.OPENED, null));
    var missed = duty(alert(AlertCause.MISSED, "2026-10-13T08:15:00+08:00"));
    var text = new AlertText("zh");
    assertThat(text.subject(List.of(opened, missed), SCHOOL)).startsWith("【二级舆情·已逾期】");
    assertThat(text.body(List.of(opened, missed), "", "", SCHOOL))
        .contains("起草回复通稿（2026-10-13 08:15）（已逾期）");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T02:20:00Z, 还剩 2 小时 0 分, 2 h 0 min left",
    "2026-10-13T04:19:59Z, 还剩 0 小时 0 分, 0 h 0 min left",
    "2026-10-13T04:20:00Z, 还剩 0 小时 0 分, 0 h 0 min left",
    "2026-10-14T05:21:00Z, 已逾期 25 小时 1 分, 25 h 1 min overdue"
  })
  void howLongThereIsIsSaidInWords(Instant now, String zh, String en) {
    var due = Instant.parse("2026-10-13T04:20:00Z");
    assertThat(new AlertText("zh").left(due, now)).isEqualTo(zh);
    assertThat(new AlertText("en").left(due, now)).isEqualTo(en);
  }

  private static AlertedDuty duty(Alert alert) {
    return AlertedDuty.of(
        alert, AlertRecipient.holder(Post.DEPARTMENT_HEAD), LOGISTICS, AlertReason.OWES, List.of());
  }

  private static Alert alert(AlertCause cause, String window) {
    var obligation =
        new Obligation(
            UUID.randomUUID(),
            ObligationCode.DRAFT_REPLY,
            "draft-reply",
            window,
            10,
            Post.LIAISON,
            "logistics");
    return Alert.of(
        UUID.randomUUID(),
        Orders.order(
            cause,
            obligation,
            Instant.parse("2026-10-13T00:20:00Z"),
            List.of(Orders.rung(Post.LIAISON, "logistics", Duration.ZERO))));
  }
}
