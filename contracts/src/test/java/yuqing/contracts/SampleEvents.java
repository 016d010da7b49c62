package yuqing.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.RiskLevel;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.TaskOrigin;

/// One event of each type, from one made-up incident; the golden samples are these, written as
/// JSON.
final class SampleEvents {

  private static final String INCIDENT = "019a1f00-0000-7000-8000-000000000001";
  private static final UUID ALERT = UUID.fromString("019a1f00-0000-7000-8000-0000000000a1");
  private static final Instant SEEN = Instant.parse("2026-10-13T00:15:00Z");
  private static final Instant AT = Instant.parse("2026-10-13T03:00:00Z");
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final Recorder LIAISON = new Recorder("liaison", "liaison-logistics", "logistics");
  private static final Recorder HEAD =
      new Recorder("department-head", "department-head-logistics", "logistics");
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);
  private static final Facts FACTS =
      new Facts(
          "多栋宿舍连续三天无热水",
          "多名学生反映东区宿舍连续三天无热水。",
          Category.STUDENT_LIFE,
          Nature.OPINION,
          Scope.GENERAL,
          Impact.SOME,
          true,
          false);
  private static final Sighting SIGHTING =
      new Sighting("微博", "https://weibo.example/5/200310", SEEN, 88000L, 940L, 1320L);
  private static final EscalationEvent.Obligation DRAFT_REPLY =
      new EscalationEvent.Obligation(
          UUID.fromString("019a1f00-0000-5000-8000-0000000000b1"),
          ObligationCode.DRAFT_REPLY,
          "draft-reply/level-2",
          null,
          10,
          Post.LIAISON,
          "logistics");
  private static final IncidentEvent.TaskReference TASK =
      new IncidentEvent.TaskReference(
          UUID.fromString("019a1f00-0000-7000-8000-0000000000f1"),
          "DB-2026-00001",
          Post.DEPARTMENT_HEAD,
          "logistics",
          LocalDate.parse("2026-10-20"),
          "YQ-2026-00002");
  private static final IncidentEvent.RiskReference RISK =
      new IncidentEvent.RiskReference(
          UUID.fromString("019a1f00-0000-7000-8000-0000000000f3"), "YH-2026-003", "logistics");
  private static final ArchiveEvent.Explained EXPLAINED =
      new ArchiveEvent.Explained(
          ObligationCode.DAILY_EXCHANGE,
          "2026-10-13",
          List.of(UUID.fromString("019a1f00-0000-5000-8000-0000000000b2")));
  private static final NotificationEvent.Delivery DELIVERY =
      new NotificationEvent.Delivery(
          ALERT,
          1,
          Post.LIAISON,
          "logistics",
          "liaison-logistics",
          "email",
          "019a1f00-0000-7000-8000-0000000000a1/1/liaison-logistics/email");

  private SampleEvents() {}

  static List<Event<? extends EventData>> all() {
    var data =
        List.<EventData>of(
            new IncidentEvent.Reported(
                "YQ-2026-00002",
                new Source("sample", "c02"),
                FACTS,
                "logistics",
                null,
                SEEN,
                AT,
                ReportedBy.REPORTER,
                List.of(SIGHTING),
                new Recorder("reporter", null, null),
                null),
            new IncidentEvent.Amended(FACTS, List.of("impact"), "传播范围已核实", AT, LIAISON),
            new IncidentEvent.Sighted(
                SIGHTING,
                new Source("hotline", "7701"),
                List.of(new Difference("impact", "SOME", "LARGE")),
                AT,
                OFFICE,
                1,
                "YQ-2026-00002"),
            new IncidentEvent.ActionRecorded(
                Action.HANDLING_STARTED,
                SEEN,
                AT,
                HEAD,
                "department-head",
                Means.WRITTEN,
                "宿管中心",
                "已到现场",
                false,
                List.of(new TeamMember("后勤保卫处处长", "甲某")),
                ReportKind.FIRST,
                "处置方案",
                List.of(HASH),
                "logistics",
                "宿管中心值班人员",
                new TelephoneCall("后勤保卫处", "值班员", "党群工作部值班室", SEEN),
                1,
                1,
                "2026-12"),
            new IncidentEvent.ReplyDrafted(1, "热水今晚恢复。", HASH, AT, LIAISON),
            new IncidentEvent.ReplyApproved(
                1, HASH, "同意", AT, new Recorder("admin-office", "admin-office", null)),
            new IncidentEvent.ReplyReturned(
                1, HASH, "请写明时间", AT, new Recorder("admin-office", "admin-office", null)),
            new IncidentEvent.ReplyDelivered(1, HASH, "school-weibo", "发帖平台客服", SEEN, AT, LIAISON),
            new IncidentEvent.HandlingEnded(SEEN, "补录", AT, HEAD),
            new IncidentEvent.EndCorrected(SEEN, "时间有误", AT, HEAD),
            new IncidentEvent.Reopened("再次出现", AT, OFFICE),
            new IncidentEvent.ResultFiled(1, "热水已恢复，致歉已发布。", AT, AT, HEAD),
            new IncidentEvent.ResultAccepted(1, "准予备案", AT, OFFICE),
            new IncidentEvent.ResultReturned(1, "请补充原因", AT, OFFICE),
            new IncidentEvent.Assigned("party-affairs", "logistics", "属后勤职责", AT, OFFICE),
            new IncidentEvent.Merged("019a1f00-0000-7000-8000-000000000002", "同一事件", AT, OFFICE),
            new EscalationEvent.Graded(
                Level.TWO,
                Level.THREE,
                DecidedBy.PERSON,
                Level.TWO,
                "general-or-apt-to-spread",
                10,
                List.of("impact"),
                false,
                Post.GROUP_OFFICE,
                AT,
                LocalDate.parse("2024-09-25"),
                HASH,
                DossierPart.usualAt(Level.TWO),
                DossierPart.usualAt(Level.TWO).stream().map(DossierPart::usual).toList()),
            new EscalationEvent.ObligationOpened(
                DRAFT_REPLY, Level.TWO, SEEN, AT, LocalDate.parse("2024-09-25")),
            new EscalationEvent.ObligationDueSoon(DRAFT_REPLY, AT, SEEN),
            new EscalationEvent.ObligationMet(DRAFT_REPLY, AT, SEEN, AT),
            new EscalationEvent.ObligationMissed(DRAFT_REPLY, SEEN, AT, true),
            new EscalationEvent.ObligationMetLate(DRAFT_REPLY, SEEN, AT, AT),
            new EscalationEvent.ObligationWithdrawn(DRAFT_REPLY, AT, "GRADE_CONFIRMED"),
            new EscalationEvent.ObligationMoved(DRAFT_REPLY, SEEN, SEEN, AT, AT, AT),
            new EscalationEvent.AlertOrdered(
                ALERT,
                AlertCause.OPENED,
                "YQ-2026-00002",
                DRAFT_REPLY,
                Level.TWO,
                AT,
                SEEN,
                List.of(
                    new Rung(Post.LIAISON, "logistics", Duration.ZERO),
                    new Rung(Post.DEPARTMENT_HEAD, "logistics", Duration.ofMinutes(15))),
                false,
                UUID.fromString("019a1f00-0000-7000-8000-0000000000c1"),
                1),
            new NotificationEvent.Attempted(DELIVERY, 1, AT),
            new NotificationEvent.Accepted(DELIVERY, 1, AT),
            new NotificationEvent.Delivered(DELIVERY, AT),
            new NotificationEvent.Failed(DELIVERY, 1, "connection refused", SEEN, AT),
            new NotificationEvent.Acknowledged(ALERT, Post.LIAISON, "liaison-logistics", AT),
            NotificationEvent.Exhausted.ofLadder(ALERT, "no acknowledgement on the last rung", AT),
            new ArchiveEvent.ReviewHeld(SEEN, AT, OFFICE, List.of(EXPLAINED)),
            new ArchiveEvent.DossierClosed(SEEN, AT, HASH, OFFICE, List.of(EXPLAINED)),
            new RosterEvent.Department("logistics", "后勤保卫处", "Logistics and Security", true, true),
            new RosterEvent.OfficialChannel(
                "school-weibo",
                "学校官方微博",
                "media-centre",
                Post.LIAISON,
                true,
                "liaison-media-centre"),
            new EscalationEvent.FactsRequested(
                "YQ-2026-00002",
                1,
                List.of("scope", "summary"),
                Post.GROUP_OFFICE,
                "logistics",
                SEEN),
            new EscalationEvent.FactsStated(1, List.of(), AT),
            new IncidentEvent.EvidenceAdded(
                HASH, "image/png", 183_220, "帖文截图（姓名已遮盖）", "午餐时段拍摄", SEEN, AT, LIAISON),
            new ArchiveEvent.DutyUnjudged(
                DRAFT_REPLY, ArchiveEvent.DutyFault.JUDGED_LATE, SEEN, AT, AT),
            new ArchiveEvent.Heartbeat(AT, SEEN, 12, 1),
            new DecisionEvent.GradeReasoned(
                1, Level.TWO, "涉及多栋宿舍，已有转发", Post.GROUP_OFFICE, "group-office-1", AT),
            new DecisionEvent.FactsAsked(
                1, "涉及几栋宿舍？请写明起止时间", Post.GROUP_OFFICE, "group-office-1", SEEN),
            new ArchiveEvent.Supplemented(List.of(HASH), AT, OFFICE),
            new IncidentEvent.Unmerged(
                "019a1f00-0000-7000-8000-000000000002", "并非同一事件", AT, OFFICE),
            new IncidentEvent.Waived(ObligationCode.CONTACT_MEDIA, "未引起媒体关注", AT, OFFICE),
            new IncidentEvent.PublicationRequested(
                UUID.fromString("019a1f00-0000-7000-8000-0000000000d1"),
                "YQ-2026-00002",
                1,
                HASH,
                "wechat-school",
                "media-centre",
                "liaison-media-centre",
                "请于今晚发布",
                AT,
                LIAISON),
            new IncidentEvent.DifferenceSettled(
                1, IncidentEvent.DifferenceDecision.TAKEN_OVER, "经核实，多家媒体已转载", AT, OFFICE),
            new IncidentEvent.RecordedAfterwards(
                "YQ-2026-00003",
                new Source("people", "值班纸质记录-7"),
                FACTS,
                "logistics",
                Level.THREE,
                SEEN,
                SEEN,
                AT,
                AT,
                "热水已恢复，致歉已发布。",
                "停电一夜，事后补录",
                true,
                List.of(SIGHTING),
                AT,
                OFFICE),
            new RosterEvent.School(
                "示例职业技术学院", "Example Vocational and Technical College", "Asia/Shanghai"),
            new ArchiveEvent.MeasureDone(1, SEEN, AT, List.of(HASH), HEAD),
            new ArchiveEvent.Sealed(
                12,
                LocalDate.parse("2026-10-12"),
                "Asia/Shanghai",
                1_041,
                57,
                HASH,
                HASH,
                AT,
                HASH,
                "0f".repeat(64),
                HASH),
            new ArchiveEvent.Erased(
                7,
                UUID.fromString("019a1f00-0000-7000-8000-0000000000e1"),
                "/incident-service",
                4,
                "incident.action-recorded",
                AT,
                OFFICE),
            new IncidentEvent.TaskSet(
                TASK, TaskOrigin.MEETING_DECISION, "核查东区热水管网", "逐栋核查，列出停水时段。", AT, OFFICE),
            new IncidentEvent.TaskAccepted(TASK, AT, HEAD),
            new IncidentEvent.TaskExtensionRequested(
                TASK, LocalDate.parse("2026-10-25"), "配件尚未到货", AT, HEAD),
            new IncidentEvent.TaskExtended(TASK, LocalDate.parse("2026-10-15"), "同意延期", AT, OFFICE),
            new IncidentEvent.TaskExtensionRefused(
                TASK, LocalDate.parse("2026-10-30"), "已延期一次", AT, OFFICE),
            new IncidentEvent.TaskDone(TASK, "已逐栋核查，清单已报。", SEEN, AT, HEAD),
            new IncidentEvent.TaskWithdrawn(TASK, "与另一任务重复", AT, OFFICE),
            new IncidentEvent.TaskDue(TASK, AT),
            new IncidentEvent.TaskOverdue(TASK, AT),
            new IncidentEvent.MeetingHeld(
                UUID.fromString("019a1f00-0000-7000-8000-0000000000f2"),
                "ZT-2026-001",
                MeetingKind.SPECIAL,
                "东区热水供应专题会议",
                "行政楼一会议室",
                Post.LEADING_GROUP,
                null,
                List.of(
                    IncidentEvent.AgendaItem.of("通报情况"),
                    new IncidentEvent.AgendaItem("东区热水锅炉年久失修", RISK)),
                List.of(
                    new IncidentEvent.MeetingAttendee(
                        Post.DEPARTMENT_HEAD, "logistics", "甲某", null),
                    new IncidentEvent.MeetingAttendee(Post.LIAISON, "academic", null, "因公出差")),
                "会议听取情况通报，明确分工。",
                List.of(TASK),
                "YQ-2026-00002",
                SEEN,
                AT,
                OFFICE),
            new NotificationEvent.ToldOrally(
                ALERT, Post.LIAISON, "logistics", "liaison-logistics", SEEN, AT, OFFICE),
            new NotificationEvent.Urged(ALERT, 1, AT, OFFICE),
            new IncidentEvent.TaskUrged(TASK, 1, AT, OFFICE),
            new IncidentEvent.RiskRegistered(
                RISK,
                RiskLevel.MEDIUM,
                "东区热水锅炉年久失修",
                "入冬后停水风险上升，学生可能集中反映。",
                List.of(TASK),
                AT,
                OFFICE),
            new IncidentEvent.RiskReassessed(
                RISK,
                RiskLevel.MEDIUM,
                RiskLevel.HIGH,
                "入冬前须完成检修。",
                "已发生一次停水",
                List.of(TASK),
                AT,
                OFFICE),
            new IncidentEvent.RiskCleared(RISK, "锅炉已更换并验收。", SEEN, AT, OFFICE));
    return IntStream.range(0, data.size())
        .<Event<? extends EventData>>mapToObj(i -> event(i + 1, data.get(i)))
        .toList();
  }

  private static Event<? extends EventData> event(int number, EventData data) {
    var source =
        switch (data) {
          case IncidentEvent _ -> "/incident-service";
          case EscalationEvent _, DecisionEvent _ -> "/escalation-service";
          case NotificationEvent _, RosterEvent _ -> "/notification-service";
          case ArchiveEvent _ -> "/archive-service";
        };
    var subject =
        switch (data) {
          case RosterEvent.Department department -> department.code();
          case RosterEvent.OfficialChannel channel -> channel.code();
          case RosterEvent.School _ -> RosterEvent.School.KEY;
          case ArchiveEvent.Heartbeat _ -> ArchiveEvent.AUDITOR;
          case ArchiveEvent.Sealed _ -> ArchiveEvent.SEALS;
          case IncidentEvent _,
              EscalationEvent _,
              DecisionEvent _,
              NotificationEvent _,
              ArchiveEvent _ ->
              INCIDENT;
        };
    return new Event<>(
        UUID.fromString("019a1f00-0000-7000-8000-%012x".formatted(0x1000 + number)),
        source,
        subject,
        AT,
        number,
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        data);
  }
}
