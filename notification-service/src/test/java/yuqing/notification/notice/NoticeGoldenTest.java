package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.GoldenText;
import yuqing.notification.channel.HtmlSample;
import yuqing.notification.notice.Notice.Kind;
import yuqing.notification.roster.DepartmentName;
import yuqing.notification.roster.RosterFault.RosterFaultKind;

/// What a notice of each kind says, word for word. Notices go by e-mail alone.
class NoticeGoldenTest {
  private static final String NUMBER = "YQ-2026-00012";
  private static final UUID INCIDENT = UUID.fromString("019a1f00-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-10-13T04:20:00Z");
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final DepartmentName LOGISTICS = new DepartmentName("后勤处", "Logistics");

  static Stream<Arguments> everyNotice() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of("zh", "en").map(language -> Arguments.of(kind, language)));
  }

  @Test
  void eachSampleIsOfItsKind() {
    assertThat(Kind.values()).allMatch(kind -> sample(kind).kind() == kind);
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void isWrittenWordForWord(Kind kind, String language) {
    var notice = sample(kind);
    var text = new NoticeText(language, SCHOOL);
    var subject = text.subject(notice);
    var page = notice.readOn().map(path -> "\n" + text.page("https://school.example" + path));
    var body = text.body(notice) + page.orElse("");
    var name = "notice-" + kind.code() + ".email." + language;
    GoldenText.check(name + ".txt", subject + "\n\n" + body);
    GoldenText.check(name + ".html", HtmlSample.of(subject, body));
  }

  private static Notice sample(Kind kind) {
    return switch (kind) {
      case AUDITOR_SILENT -> new Notice.Silent(AT, AT);
      case AUDITOR_BACK -> new Notice.Back(AT, AT.plusSeconds(600));
      case DUTIES_UNJUDGED -> unjudged();
      case FACTS_ASKED ->
          new Notice.FactsAsked(
              INCIDENT, NUMBER, 1, List.of("scope", "aptToSpread"), AT, "logistics");
      case DUTIES_CHANGED -> changes();
      case FACTS_DIFFER ->
          new Notice.FactsDiffer(INCIDENT, NUMBER, 2, List.of("scope", "impact"), true, AT);
      case RESULT_RETURNED ->
          new IncidentNotice.ReturnedResult(
              INCIDENT, NUMBER, "logistics", 2, "请补充整改时间表", "group-office", AT);
      case GRAVE_INCIDENT ->
          new IncidentNotice.GraveIncident(
              INCIDENT, NUMBER, "logistics", Level.TWO, null, false, AT);
      case LEVEL_CHANGED -> level();
      case LEADER_INSTRUCTED ->
          new IncidentNotice.LeaderInstruction(
              INCIDENT, NUMBER, "logistics", "leader-in-charge", "今日恢复供水", AT);
      case REOPENED ->
          new IncidentNotice.ReopenedIncident(
              INCIDENT, NUMBER, "logistics", "group-office", "又有新帖", AT);
      case TO_BE_ASSIGNED ->
          new IncidentNotice.UnassignedIncident(INCIDENT, NUMBER, "party-affairs", "宿管中心", AT);
      case PUBLICATION_REQUESTED ->
          new IncidentNotice.RequestedPublication(
              INCIDENT, NUMBER, "party-affairs", "学校官网", "editor-1", "group-office", AT);
      case TASK_SET,
          TASK_DUE,
          TASK_OVERDUE,
          TASK_URGED,
          TASK_EXTENSION_REQUESTED,
          TASK_EXTENDED,
          TASK_EXTENSION_REFUSED,
          TASK_WITHDRAWN ->
          task(kind);
      case ROSTER_NOT_READY -> unready();
    };
  }

  private static Notice unready() {
    return new UnreadyRoster(
        5,
        List.of(
            new UnreadyRoster.Fault(RosterFaultKind.NO_FILED_LIAISON, Post.LIAISON, LOGISTICS),
            new UnreadyRoster.Fault(RosterFaultKind.NO_HOLDER, Post.PRINCIPAL_LEADER, null),
            new UnreadyRoster.Fault(RosterFaultKind.NOBODY_ON_DUTY, null, LOGISTICS),
            new UnreadyRoster.Fault(RosterFaultKind.NOBODY_ON_DUTY, null, null)));
  }

  private static Notice unjudged() {
    var counts = new EnumMap<DutyFault, Long>(DutyFault.class);
    counts.put(DutyFault.NO_OUTCOME, 1L);
    var line =
        new Notice.Line(INCIDENT, NUMBER, ObligationCode.DRAFT_REPLY, DutyFault.NO_OUTCOME, AT);
    return new Notice.Unjudged(counts, List.of(line));
  }

  private static Notice changes() {
    var change =
        new DutyChange(
            INCIDENT,
            ObligationCode.DRAFT_REPLY,
            null,
            DutyChange.Change.PASSED_ON,
            Post.LIAISON,
            "logistics",
            10,
            AT);
    return new Notice.DutiesChanged(
        INCIDENT, NUMBER, List.of(change), Map.of("logistics", LOGISTICS));
  }

  private static Notice level() {
    return new IncidentNotice.ChangedLevel(
        INCIDENT,
        NUMBER,
        "logistics",
        Level.THREE,
        Level.TWO,
        "group-office",
        AT,
        List.of(),
        List.of(new IncidentNotice.Duty(ObligationCode.DRAFT_REPLY, null, Post.LIAISON, AT)));
  }

  private static Notice task(Kind kind) {
    return new TaskNotice(
        kind,
        INCIDENT,
        "DB-2026-00012",
        NUMBER,
        Post.DEPARTMENT_HEAD,
        "logistics",
        LOGISTICS,
        LocalDate.parse("2026-12-20"),
        LocalDate.parse("2026-12-31"),
        AT);
  }
}
