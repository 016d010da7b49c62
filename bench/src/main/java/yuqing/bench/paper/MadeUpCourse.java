package yuqing.bench.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// What happens in a made-up incident of level 2, from its report to its accepted result: some
/// fifty events, with the texts that a department writes.
final class MadeUpCourse {

  static final Instant DISCOVERED = Instant.parse("2026-10-13T00:15:00Z");
  static final String DEPARTMENT = "logistics";
  static final String CHANNEL = "weibo";

  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");
  private static final String HASH = "0f".repeat(32);
  private static final Recorder HEAD =
      new Recorder("department-head", "department-head-logistics", DEPARTMENT);
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  private static final List<ObligationCode> OWED =
      List.of(
          ObligationCode.REPORT_TO_PARTY_OFFICE,
          ObligationCode.CONFIRM_GRADE,
          ObligationCode.ORGANISE_HANDLING,
          ObligationCode.ANSWER_PEOPLE_CONCERNED,
          ObligationCode.DRAFT_REPLY,
          ObligationCode.FILE_RESULT);

  private static final List<Action> DONE =
      List.of(
          Action.REPORTED_TO_PARTY_OFFICE,
          Action.HEAD_REPORTED_TO_OFFICES,
          Action.HANDLING_STARTED,
          Action.PEOPLE_ANSWERED,
          Action.INFORMATION_EXCHANGED,
          Action.LEADER_INSTRUCTED,
          Action.AFTERMATH_NOTED);

  private final int which;
  private final List<EventData> events = new ArrayList<>();

  MadeUpCourse(int which) {
    this.which = which;
  }

  List<EventData> events() {
    reported();
    OWED.forEach(this::owed);
    DONE.forEach(this::done);
    replied();
    ended();
    return List.copyOf(events);
  }

  private void reported() {
    var facts =
        new Facts(
            "第%d栋宿舍连续三天无热水".formatted(which),
            ("多名学生在网上反映东区第%d栋宿舍连续三天晚间无热水供应，报修后未得到答复；" + "部分帖文附有照片，评论中有学生提到食堂餐具不洁、洗浴收费不透明等问题，转发较多。")
                .formatted(which),
            Category.STUDENT_LIFE,
            Nature.OPINION,
            Scope.GENERAL,
            Impact.SOME,
            true,
            false);
    events.add(
        new IncidentEvent.Reported(
            "YQ-2026-%05d".formatted(which),
            new Source("sample", Integer.toString(which)),
            facts,
            DEPARTMENT,
            null,
            DISCOVERED,
            at(1),
            ReportedBy.REPORTER,
            List.of(sighting("微博")),
            new Recorder("reporter", null, null),
            null));
    events.add(graded());
    for (var platform : List.of("知乎", "校园论坛", "短视频平台")) {
      events.add(
          new IncidentEvent.Sighted(
              sighting(platform), null, List.of(), at(1), OFFICE, null, null));
    }
  }

  private Sighting sighting(String platform) {
    return new Sighting(
        platform, "https://x.example/" + which + "/" + platform.length(), at(0), 88L, 9L, null);
  }

  private static EscalationEvent.Graded graded() {
    return new EscalationEvent.Graded(
        Level.TWO,
        null,
        DecidedBy.RULE,
        Level.TWO,
        "general-or-apt-to-spread",
        10,
        List.of(),
        false,
        Post.GROUP_OFFICE,
        at(1),
        EDITION,
        HASH,
        DossierPart.usualAt(Level.TWO));
  }

  /// Opened, people notified, met.
  private void owed(ObligationCode code) {
    var obligation =
        new Obligation(
            id(code + "/obligation"), code, code.code() + "/1", null, 10, Post.LIAISON, DEPARTMENT);
    var alert = id(code + "/alert");
    events.add(new EscalationEvent.ObligationOpened(obligation, Level.TWO, at(1), at(5), EDITION));
    events.add(
        new EscalationEvent.AlertOrdered(
            alert,
            AlertCause.OPENED,
            "YQ-2026-%05d".formatted(which),
            obligation,
            Level.TWO,
            at(5),
            at(1),
            List.of(new Rung(Post.LIAISON, DEPARTMENT, Duration.ZERO)),
            null,
            null,
            null));
    var delivery =
        new NotificationEvent.Delivery(
            alert, 1, Post.LIAISON, DEPARTMENT, "liaison-1", "email", alert + "/1");
    events.add(new NotificationEvent.Accepted(delivery, 1, at(2)));
    events.add(new NotificationEvent.Acknowledged(alert, Post.LIAISON, "liaison-1", at(2)));
    events.add(new EscalationEvent.ObligationMet(obligation, at(5), at(3), at(3)));
  }

  private void done(Action action) {
    events.add(
        new ActionRecorded(
            action,
            at(2),
            at(2),
            HEAD,
            null,
            Means.WRITTEN,
            "东区学生代表",
            "已派维修班到第%d栋现场排查，循环泵故障已更换配件，当晚恢复供水，并向学生说明情况。".formatted(which),
            false,
            List.of(new TeamMember("后勤保卫处处长", "甲某"), new TeamMember("宿管科科长", "乙某")),
            null,
            null,
            List.of()));
  }

  private void replied() {
    var text = "第%d栋热水今晚恢复供应。给同学们带来不便，深表歉意；后续检修将提前公告。".formatted(which);
    events.add(new IncidentEvent.ReplyDrafted(1, text, HASH, at(3), HEAD));
    events.add(new IncidentEvent.ReplyApproved(1, HASH, "同意", at(4), OFFICE));
    events.add(new IncidentEvent.ReplyDelivered(1, HASH, CHANNEL, null, at(5), at(5), HEAD));
  }

  private void ended() {
    events.add(new IncidentEvent.HandlingEnded(at(50), null, at(50), HEAD));
    var result = "第%d栋热水已恢复，循环泵纳入每月巡检，洗浴收费标准已公示，舆情平息。".formatted(which);
    events.add(new IncidentEvent.ResultFiled(1, result, at(51), at(51), HEAD));
    events.add(new IncidentEvent.ResultAccepted(1, "准予备案", at(52), OFFICE));
  }

  private UUID id(String what) {
    return UUID.nameUUIDFromBytes((which + "/" + what).getBytes(UTF_8));
  }

  private static Instant at(int hoursAfterDiscovery) {
    return DISCOVERED.plus(Duration.ofHours(hoursAfterDiscovery));
  }
}
