package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.DepartmentName;

/// What people read in notices.
class NoticeTextTest {
  private static final String BUNDLE = "yuqing.notification.notice.labels";
  private static final Instant AT = Instant.parse("2026-10-13T04:20:00Z");
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    var zh = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    var en = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    assertThat(zh.keySet()).isEqualTo(en.keySet());
  }

  /// People are not programs: nothing that is sent to them names a method or a path.
  @ParameterizedTest
  @ValueSource(strings = {"yuqing.notification.notice.labels", "yuqing.notification.alert.labels"})
  void noLabelNamesTheProgrammingInterface(String bundle) {
    for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      var labels = ResourceBundle.getBundle(bundle, locale);
      assertThat(labels.keySet()).isNotEmpty();
      assertThat(labels.keySet())
          .allSatisfy(
              key ->
                  assertThat(labels.getString(key))
                      .doesNotContainPattern("\\b(GET|POST|PATCH|PUT|DELETE|HTTP)\\b")
                      .doesNotContain("/incidents", "/audit"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyFaultAndEveryStateOfTheAuditorHasAText(String language) {
    var counts = new EnumMap<DutyFault, Long>(DutyFault.class);
    for (var fault : DutyFault.values()) {
      counts.put(fault, 1L);
    }
    var line =
        new Notice.Line(
            UUID.randomUUID(), null, ObligationCode.DRAFT_REPLY, DutyFault.NO_OUTCOME, AT);
    var found = new Notice.Unjudged(counts, List.of(line));
    var text = new NoticeText(language, SCHOOL);
    assertThat(text.subject(found)).contains("3");
    assertThat(text.body(found)).contains(line.incident().toString()).doesNotContain("{");
    assertThat(text.body(new Notice.Silent(AT, null))).contains("12:20").doesNotContain("{");
    assertThat(text.body(new Notice.Back(AT, AT))).doesNotContain("{");
  }

  @Test
  void changedDutiesSayWhoseTheyAreNowAndUntilWhen() {
    var midnight = Instant.parse("2026-10-13T16:00:00Z");
    var changes =
        List.of(
            change(ObligationCode.DRAFT_REPLY, null, DutyChange.Change.PASSED_ON, midnight),
            change(ObligationCode.DAILY_EXCHANGE, "2026-10-13", DutyChange.Change.MOVED, midnight),
            change(ObligationCode.CONTACT_MEDIA, null, DutyChange.Change.WITHDRAWN, midnight),
            change(
                ObligationCode.REPORT_TO_SUPERIOR,
                null,
                DutyChange.Change.PASSED_ON,
                Post.LEADING_GROUP,
                midnight),
            change(ObligationCode.FILE_RESULT, null, DutyChange.Change.PASSED_ON, null, midnight));
    var notice =
        new Notice.DutiesChanged(
            UUID.randomUUID(),
            "YQ-2026-00012",
            changes,
            Map.of("finance", new DepartmentName("计财处", "Finance")));
    var zh = new NoticeText("zh", SCHOOL);
    assertThat(zh.subject(notice)).isEqualTo("【事项变更】YQ-2026-00012 5 项事项有变更");
    assertThat(zh.body(notice))
        .contains(
            "起草回复通稿：已转由计财处联络员办理，您无需再办。",
            "报上级网络舆情主管部门：已转由领导小组办理，您无需再办。",
            "处置结果备案：已转由计财处办理，您无需再办。",
            "每日互通信息（2026-10-13）：现应于 2026年10月13日 24:00 前完成",
            "联系主流媒体：已撤销，您无需再办。")
        .doesNotContain("{");
    assertThat(new NoticeText("en", SCHOOL).body(notice))
        .contains(
            "passed to Finance (liaison)",
            "passed to the leading group",
            "now due 13 Oct 2026 24:00")
        .doesNotContain("{");
  }

  private static DutyChange change(
      ObligationCode code, String window, DutyChange.Change change, Instant due) {
    return change(code, window, change, Post.LIAISON, due);
  }

  private static DutyChange change(
      ObligationCode code, String window, DutyChange.Change change, Post owner, Instant due) {
    return new DutyChange(UUID.randomUUID(), code, window, change, owner, "finance", 10, due);
  }

  @Test
  void aFactsRequestNamesTheFactsAsPeopleCallThem() {
    var asked = asked(1_200, "scope", "aptToSpread");
    var zh = new NoticeText("zh", SCHOOL);
    assertThat(zh.subject(asked)).isEqualTo("【退回补充】YQ-2026-00012 请补充：涉及范围、是否极易在网上发酵");
    assertThat(zh.body(asked))
        .contains(
            "舆情事件 YQ-2026-00012 的报告已于 2026年10月13日 12:20 退回",
            "- 涉及范围（scope）\n- 是否极易在网上发酵（aptToSpread）\n",
            "请在系统中修改该事件",
            "第 1200 次退回")
        .doesNotContain("{", "logistics");
    var en = new NoticeText("en", SCHOOL);
    assertThat(en.subject(asked))
        .isEqualTo(
            "[Report returned] YQ-2026-00012: please state the scope, whether it is very apt to"
                + " spread online");
    assertThat(en.body(asked))
        .contains(
            "returned on 13 Oct 2026 12:20",
            "- the scope (scope)\n",
            "amend the incident in the system",
            "return 1200",
            "stops no deadline")
        .doesNotContain("{", "logistics");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aFactThatIsNotKnownHereIsCalledByItsCode(String language) {
    var asked = asked(1, "summary", "audience.size");
    var text = new NoticeText(language, SCHOOL);
    assertThat(text.subject(asked)).endsWith("audience.size");
    assertThat(text.body(asked)).contains("summary", "\n- audience.size\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachFactThatASecondReportMayStateOtherwiseHasAName(String language) {
    var facts =
        List.of(
            "title",
            "summary",
            "category",
            "nature",
            "scope",
            "impact",
            "aptToSpread",
            "suddenGrave",
            "department",
            "discoveredAt");
    var differ =
        new Notice.FactsDiffer(UUID.randomUUID(), "YQ-2026-00012", 1_200, facts, false, AT);
    var text = new NoticeText(language, SCHOOL);
    assertThat(text.subject(differ)).contains("YQ-2026-00012").doesNotContain("{");
    assertThat(text.body(differ)).contains("1200", differ.incident().toString(), "12:20");
    assertThat(text.body(differ).lines().filter(line -> line.startsWith("- ")).distinct())
        .hasSize(facts.size())
        .allMatch(line -> !facts.contains(line.substring(2)));
    // The flag is in force only where the report says so.
    assertThat(text.body(differ)).doesNotContain("已经生效", "is in force");
  }

  private static Notice.FactsAsked asked(int request, String... facts) {
    return new Notice.FactsAsked(
        UUID.randomUUID(), "YQ-2026-00012", request, List.of(facts), AT, "logistics");
  }
}
