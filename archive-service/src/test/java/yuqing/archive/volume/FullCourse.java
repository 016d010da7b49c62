package yuqing.archive.volume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static yuqing.archive.Case.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import yuqing.archive.Case;
import yuqing.archive.dossier.MeasureProse;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.dossier.SupplementProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.TaskOrigin;

/// An incident of level 1 with something of everything that a dossier prints, up to its closing and
/// a supplement.
final class FullCourse {

  static final Recorder LIAISON = new Recorder("liaison", "liaison-logistics", "logistics");
  static final Recorder LEADING = new Recorder("leading-group", "leading-group", null);
  static final String FIRST_DRAFT = "东区热水今晚恢复。给同学们带来不便，深表歉意。";
  static final String SECOND_DRAFT = "东区热水已于今晚八点恢复。给同学们带来不便，我们深表歉意！";
  static final String EVIDENCE = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
  static final String EXPLANATION = "当日停电，改用电话互通，事后未能补录。";

  private static final String HASH = "0f".repeat(32);

  private final Case incident;
  private final List<EventData> events = new ArrayList<>();
  private final Obligation missed;

  private FullCourse(Case incident) {
    this.incident = incident;
    this.missed = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-14");
  }

  /// @param texts what people wrote becomes this of it
  static ChainedEvents of(Case incident, UnaryOperator<String> texts) {
    return new FullCourse(incident).recorded(new ChainedEvents(incident.id), texts);
  }

  /// The same with every text erased.
  static ChainedEvents erased(Case incident, UnaryOperator<String> texts) {
    return new FullCourse(incident)
        .recorded(new ChainedEvents(incident.id, true), texts)
        .appendErasures();
  }

  private ChainedEvents recorded(ChainedEvents chain, UnaryOperator<String> texts) {
    reported(texts);
    handled(texts);
    replied(texts);
    tasked(texts);
    ended(texts);
    events.forEach(each -> chain.append(incident.eventOf(each)));
    chain.appendErased(
        incident.eventOf(act(Action.PEOPLE_ANSWERED, Case.HEAD, null, texts.apply("须清除的内容"), null)),
        Instant.parse("2026-11-01T02:00:00Z"));
    chain.appendUnknown(incident.eventOf(incident.started()), "incident.meeting-postponed");
    archived(chain, texts);
    return chain;
  }

  private void reported(UnaryOperator<String> texts) {
    events.add(incident.reported());
    events.add(incident.graded(Level.TWO, true));
    events.add(
        new DecisionEvent.GradeReasoned(
            1, Level.ONE, texts.apply("涉及多栋宿舍，转发已过千次。"), Post.GROUP_OFFICE, "person-1", at(1)));
    events.add(incident.graded(Level.ONE, false));
    events.add(
        new EscalationEvent.FactsRequested(
            "YQ-2026-00002", 1, List.of("scope", "impact"), Post.GROUP_OFFICE, "logistics", at(1)));
    events.add(
        new DecisionEvent.FactsAsked(
            1, texts.apply("受影响的是哪几栋楼？"), Post.GROUP_OFFICE, "person-1", at(1)));
    events.add(new EscalationEvent.FactsStated(1, List.of(), at(2)));
    events.add(incident.amended(texts.apply("多栋宿舍连续四天无热水")));
    events.add(
        new IncidentEvent.Sighted(
            null,
            new Source("campus-forum", "F-881"),
            List.of(
                new Difference("impact", "SOME", "LARGE"),
                new Difference("title", texts.apply("多栋宿舍无热水"), texts.apply("全校无热水"))),
            at(2),
            new Recorder("reporter", null, null),
            1,
            "YQ-2026-00002"));
    events.add(
        new IncidentEvent.DifferenceSettled(
            1, DifferenceDecision.SET_ASIDE, texts.apply("经核实仅东区三栋。"), at(3), Case.OFFICE));
    events.add(
        new IncidentEvent.EvidenceAdded(
            EVIDENCE,
            "image/png",
            183_220,
            texts.apply("帖文截图（姓名已遮盖）"),
            texts.apply("微博首发页面"),
            at(0),
            at(1),
            LIAISON));
    events.add(
        new IncidentEvent.Assigned(
            "finance", "logistics", texts.apply("属后勤职责"), at(1), Case.OFFICE));
  }

  private void handled(UnaryOperator<String> texts) {
    var exchange = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-13");
    var handling = opened(ObligationCode.ORGANISE_HANDLING, "receipt", Post.DEPARTMENT_HEAD);
    var superior = opened(ObligationCode.REPORT_TO_SUPERIOR, "level-1-stay-1", Post.LEADING_GROUP);
    events.add(incident.opened(exchange));
    events.add(incident.opened(missed));
    for (var alert : List.of(incident.alert, new UUID(1, 1))) {
      ordered(alert, handling);
    }
    events.add(new NotificationEvent.Attempted(incident.delivery(), 1, at(1)));
    events.add(new NotificationEvent.Accepted(incident.delivery(), 1, at(1)));
    events.add(new NotificationEvent.Delivered(incident.delivery(), at(1)));
    events.add(
        new NotificationEvent.Acknowledged(incident.alert, Post.DEPARTMENT_HEAD, "head-1", at(2)));
    var other =
        new NotificationEvent.Delivery(
            new UUID(1, 1), 1, Post.LIAISON, "logistics", "liaison-1", "email", "key-1");
    events.add(new NotificationEvent.Failed(other, 3, "mailbox full", at(2), null));
    events.add(NotificationEvent.Exhausted.ofLadder(new UUID(1, 1), "no further step", at(3)));
    events.add(incident.started());
    events.add(new EscalationEvent.ObligationMet(handling, at(9), at(2), at(2)));
    events.add(act(Action.INFORMATION_EXCHANGED, LIAISON, null, texts.apply("抢修中"), null));
    events.add(new EscalationEvent.ObligationMet(exchange, at(16), at(3), at(3)));
    events.add(incident.missed(missed));
    events.add(
        new ActionRecorded(
            Action.REPORTED_TO_SUPERIOR,
            at(3),
            at(4),
            LEADING,
            null,
            Means.ORAL,
            "上级网络舆情主管部门",
            texts.apply("口头报告，书面件随后报送"),
            false,
            null,
            ReportKind.FIRST,
            texts.apply("关于东区宿舍停热水的首报：……"),
            List.of(EVIDENCE),
            null,
            null,
            new TelephoneCall("党群工作部", "值班员", "值班室", at(3)),
            null,
            1,
            null));
    events.add(new EscalationEvent.ObligationMet(superior, at(9), at(3), at(4)));
    events.add(act(Action.SPECIAL_MEETING_HELD, LEADING, null, null, texts.apply("会议纪要：明确抢修责任人。")));
    events.add(
        act(
            Action.LEADER_INSTRUCTED,
            Case.OFFICE,
            "leader-in-charge",
            texts.apply("务必今晚恢复。"),
            null));
    events.add(act(Action.EMERGENCY_PLAN_STARTED, LEADING, null, null, texts.apply("启用应急热水点。")));
  }

  private void ordered(UUID alert, Obligation obligation) {
    events.add(
        new EscalationEvent.AlertOrdered(
            alert,
            AlertCause.OPENED,
            "YQ-2026-00002",
            obligation,
            Level.ONE,
            at(5),
            at(1),
            List.of(
                new Rung(Post.DEPARTMENT_HEAD, "logistics", Duration.ZERO),
                new Rung(Post.GROUP_OFFICE, null, Duration.ofMinutes(20))),
            true,
            null,
            null));
  }

  private Obligation opened(ObligationCode code, String opener, Post owner) {
    var obligation =
        new Obligation(
            UUID.nameUUIDFromBytes(code.code().getBytes(UTF_8)),
            code,
            code.code() + "/" + opener,
            null,
            10,
            owner,
            owner == Post.DEPARTMENT_HEAD ? "logistics" : null);
    events.add(incident.opened(obligation));
    return obligation;
  }

  private void replied(UnaryOperator<String> texts) {
    events.add(new IncidentEvent.ReplyDrafted(1, texts.apply(FIRST_DRAFT), HASH, at(4), LIAISON));
    events.add(
        new IncidentEvent.ReplyReturned(1, HASH, texts.apply("请写明恢复的时间"), at(5), Case.OFFICE));
    events.add(new IncidentEvent.ReplyDrafted(2, texts.apply(SECOND_DRAFT), HASH, at(6), LIAISON));
    events.add(new IncidentEvent.ReplyApproved(2, HASH, texts.apply("同意"), at(7), Case.OFFICE));
    events.add(
        new IncidentEvent.PublicationRequested(
            new UUID(3, 3),
            "YQ-2026-00002",
            2,
            HASH,
            "weibo",
            "finance",
            "liaison-finance",
            texts.apply("请于今晚发布"),
            at(7),
            LIAISON));
    events.add(new IncidentEvent.ReplyDelivered(2, HASH, "weibo", null, at(8), at(8), LIAISON));
  }

  private void tasked(UnaryOperator<String> texts) {
    var task =
        new IncidentEvent.TaskReference(
            new UUID(3, 4),
            "DB-2026-00001",
            Post.DEPARTMENT_HEAD,
            "logistics",
            LocalDate.parse("2026-10-20"),
            "YQ-2026-00002");
    met(task, texts);
    var longer = LocalDate.parse("2026-10-25");
    events.add(
        new IncidentEvent.TaskSet(
            task,
            TaskOrigin.MEETING_DECISION,
            texts.apply("核查东区热水管网"),
            texts.apply("逐栋核查，列出停水时段。"),
            at(9),
            Case.OFFICE));
    events.add(new IncidentEvent.TaskAccepted(task, at(9), Case.HEAD));
    events.add(
        new IncidentEvent.TaskExtensionRequested(
            task, longer, texts.apply("配件尚未到货"), at(9), Case.HEAD));
    events.add(
        new IncidentEvent.TaskExtensionRefused(
            task, longer, texts.apply("配件已经到货"), at(9), Case.OFFICE));
    events.add(
        new IncidentEvent.TaskExtended(task, longer, texts.apply("同意顺延"), at(9), Case.OFFICE));
    events.add(new IncidentEvent.TaskDue(task, at(9)));
    events.add(new IncidentEvent.TaskOverdue(task, at(9)));
    events.add(new IncidentEvent.TaskUrged(task, 1, at(9), Case.OFFICE));
    events.add(
        new IncidentEvent.TaskDone(task, texts.apply("已逐栋核查，清单已报。"), at(9), at(9), Case.HEAD));
    events.add(new IncidentEvent.TaskWithdrawn(task, texts.apply("与另一任务重复"), at(9), Case.OFFICE));
  }

  private void met(IncidentEvent.TaskReference decided, UnaryOperator<String> texts) {
    events.add(
        new IncidentEvent.MeetingHeld(
            new UUID(3, 5),
            "LX-2026-001",
            MeetingKind.JOINT,
            texts.apply("热水供应联席会议"),
            texts.apply("一号会议室"),
            Post.GROUP_OFFICE,
            null,
            List.of(IncidentEvent.AgendaItem.of(texts.apply("通报停水情况"))),
            List.of(
                new IncidentEvent.MeetingAttendee(
                    Post.DEPARTMENT_HEAD, "logistics", texts.apply("甲某"), null),
                new IncidentEvent.MeetingAttendee(
                    Post.LIAISON, "academic", null, texts.apply("外出培训"))),
            texts.apply("会议要求逐栋核查，按日通报。"),
            List.of(decided),
            decided.incidentNumber(),
            at(8),
            at(9),
            Case.OFFICE));
  }

  private void ended(UnaryOperator<String> texts) {
    events.add(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    events.add(
        new IncidentEvent.EndCorrected(
            Case.ENDED.plusSeconds(3600), texts.apply("以全部恢复为准"), at(60), Case.HEAD));
    events.add(new IncidentEvent.Reopened(texts.apply("西区又停"), at(61), Case.OFFICE));
    events.add(new IncidentEvent.HandlingEnded(at(70), texts.apply("西区恢复"), at(70), Case.HEAD));
    events.add(
        new IncidentEvent.ResultFiled(1, texts.apply("热水已全部恢复。"), at(71), at(71), Case.HEAD));
    events.add(new IncidentEvent.ResultReturned(1, texts.apply("补充原因"), at(72), Case.OFFICE));
    events.add(
        new IncidentEvent.ResultFiled(
            2, texts.apply("阀门老化所致，热水已全部恢复。"), at(73), at(73), Case.HEAD));
    events.add(new IncidentEvent.ResultAccepted(2, texts.apply("准予备案"), at(74), Case.OFFICE));
    events.add(
        new IncidentEvent.Waived(
            ObligationCode.CONTACT_MEDIA, texts.apply("媒体未介入"), at(74), Case.OFFICE));
    events.add(act(Action.AFTERMATH_NOTED, Case.HEAD, null, texts.apply("已更换全部阀门。"), null));
    events.add(
        new IncidentEvent.Merged("other-incident", texts.apply("同一起因"), at(75), Case.OFFICE));
    events.add(
        new IncidentEvent.Unmerged("other-incident", texts.apply("另有原因"), at(76), Case.OFFICE));
  }

  private void archived(ChainedEvents chain, UnaryOperator<String> texts) {
    chain.appendOwn(
        new ArchiveEvent.DutyUnjudged(missed, DutyFault.JUDGED_LATE, at(40), at(44), at(45)),
        event -> event);
    var explained =
        List.of(new Explained(ObligationCode.DAILY_EXCHANGE, "2026-10-14", List.of(missed.id())));
    var review =
        new ReviewProse(
            texts.apply("各方参加，回顾处置全过程。"),
            texts.apply("检修须提前公告；备件须常备。"),
            null,
            List.of(texts.apply(EXPLANATION)),
            analysis(texts));
    chain.appendOwn(
        new ArchiveEvent.ReviewHeld(at(100), at(101), Case.OFFICE, explained), review::addedTo);
    var closing = new ReviewProse(null, null, null, List.of(), ReviewAnalysis.NONE);
    chain.appendOwn(
        new ArchiveEvent.DossierClosed(at(110), at(110), HASH, Case.OFFICE, List.of()),
        closing::addedTo);
    chain.appendOwn(
        new ArchiveEvent.MeasureDone(1, at(150), at(151), List.of(EVIDENCE), Case.HEAD),
        new MeasureProse(texts.apply("公告流程已修订并印发。"))::addedTo);
    var supplement = new SupplementProse(texts.apply("厂家补交检测报告，结论合格。"));
    chain.appendOwn(
        new ArchiveEvent.Supplemented(List.of(EVIDENCE), at(200), LIAISON), supplement::addedTo);
  }

  /// A meeting at which one was absent, with two measures, one of them carried out.
  private static ReviewAnalysis analysis(UnaryOperator<String> texts) {
    return new ReviewAnalysis(
        List.of(
            new Attendee(Post.DEPARTMENT_HEAD, "logistics", texts.apply("甲某"), null),
            new Attendee(Post.LIAISON, "finance", null, texts.apply("外出培训"))),
        texts.apply("抢修当晚完成。"),
        texts.apply("回复起草偏慢。"),
        texts.apply("检修未提前公告。"),
        texts.apply("检修前先告知学生。"),
        List.of(
            new PlannedMeasure(
                1,
                texts.apply("修订检修公告流程。"),
                Post.DEPARTMENT_HEAD,
                "logistics",
                LocalDate.parse("2026-11-30")),
            new PlannedMeasure(
                2,
                texts.apply("备足热水设备的配件。"),
                Post.GROUP_OFFICE,
                "party-affairs",
                LocalDate.parse("2026-12-31"))));
  }

  private static ActionRecorded act(
      Action action, Recorder by, String post, String note, String text) {
    return new ActionRecorded(
        action,
        at(3),
        at(3),
        by,
        post,
        Means.WRITTEN,
        null,
        note,
        false,
        null,
        null,
        text,
        List.of());
  }
}
