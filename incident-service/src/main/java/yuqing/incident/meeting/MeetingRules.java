package yuqing.incident.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.RiskReference;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.department.Departments;
import yuqing.incident.department.NamedPost;
import yuqing.incident.meeting.MeetingBody.AttendeeBody;
import yuqing.incident.meeting.MeetingBody.DecisionBody;
import yuqing.incident.risk.RiskAgenda;
import yuqing.incident.task.TaskSetting;
import yuqing.rest.request.BodyFaults;

/// What the record of a meeting needs beside its shape.
@ApplicationScoped
class MeetingRules {

  private final Departments departments;
  private final TaskSetting tasks;
  private final RiskAgenda risks;

  MeetingRules(Departments departments, TaskSetting tasks, RiskAgenda risks) {
    this.departments = departments;
    this.tasks = tasks;
    this.risks = risks;
  }

  /// Adds what is missing or wrong; looks at nothing of the incident.
  void check(Connection connection, MeetingBody body, BodyFaults faults) throws SQLException {
    if (faults.isFaulty("attendance") || faults.isFaulty("decisions")) {
      return;
    }
    var known = departments.known(connection, named(body));
    new NamedPost(body.chair(), body.chairDepartment()).check("chairDepartment", known, faults);
    checkAttendance(body, known, faults);
    for (int i = 0; i < body.decisions().size(); i++) {
      var decision = body.decisions().get(i);
      if (decision != null) {
        tasks.check(decision.task(null), "decisions[" + i + "].", known, faults);
      }
    }
  }

  /// What it dealt with: what was written down, then the risks, which a joint meeting alone takes
  /// (article 4). Adds what is wrong with them.
  List<AgendaItem> agenda(MeetingBody body, BodyFaults faults) {
    if (faults.isFaulty("agenda") || faults.isFaulty("risks")) {
      return List.of();
    }
    if (body.agenda().isEmpty() && body.risks().isEmpty()) {
      faults.reject("agenda", "required", "须有议题", "a meeting has an agenda");
    }
    if (!body.risks().isEmpty() && body.kind() != null && body.kind() != MeetingKind.JOINT) {
      faults.reject("risks", "not-allowed", "只有联席会议研究隐患", "a joint meeting alone takes risks");
    }
    return Stream.concat(
            body.agenda().stream().map(AgendaItem::of),
            risks.items(body.risks(), "risks", faults).stream())
        .toList();
  }

  /// When it was held, where it is about no incident.
  static Instant heldAt(Instant sent, Instant now, BodyFaults faults) {
    if (sent == null) {
      return now;
    }
    var stated = StatedTime.notAhead(sent, now);
    if (stated.isAfter(now)) {
      faults.reject("heldAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    }
    return stated;
  }

  /// The departments that may read it beside those of its incident.
  static Set<String> readers(MeetingHeld held) {
    return Stream.of(
            Stream.ofNullable(held.chairDepartment()),
            held.attendance().stream().map(MeetingAttendee::department),
            held.risks().stream().map(RiskReference::department),
            held.decisions().stream().map(TaskReference::ownerDepartment))
        .flatMap(codes -> codes)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<String> named(MeetingBody body) {
    var asked = body.attendance().stream().filter(Objects::nonNull).map(AttendeeBody::department);
    var owning =
        body.decisions().stream().filter(Objects::nonNull).map(DecisionBody::ownerDepartment);
    return Stream.of(Stream.ofNullable(body.chairDepartment()), asked, owning)
        .flatMap(codes -> codes)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void checkAttendance(MeetingBody body, Set<String> known, BodyFaults faults) {
    var asked = new HashSet<NamedPost>();
    for (int i = 0; i < body.attendance().size(); i++) {
      var each = body.attendance().get(i);
      if (each == null || each.post() == null) {
        continue;
      }
      var place = "attendance[" + i + "]";
      var post = new NamedPost(each.post(), each.department());
      post.check(place + ".department", known, faults);
      if (!asked.add(post)) {
        faults.reject(place, "duplicate", "该岗位已经列出", "that post is listed already");
      }
      if (isGiven(each.name()) && isGiven(each.absence())) {
        faults.reject(
            place + ".absence", "not-allowed", "签到的不能又缺席", "who signed in was not absent");
      }
    }
  }

  static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
