package yuqing.incident.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Post;
import yuqing.incident.department.Departments;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.request.BodyFaults;

/// Who did it, where another person records it: a post, with its department where several have
/// one, or somebody else in words.
@ApplicationScoped
class ActorRules {

  /// Instead of a post's code.
  static final String OTHER = "other";

  private final Departments departments;

  ActorRules(Departments departments) {
    this.departments = departments;
  }

  /// @param by null where the recorder did it
  /// @param department of a post that several departments have
  record Actor(String by, String department) {}

  Actor read(LockedIncident locked, ActionBody body, Recorder recorder, BodyFaults faults)
      throws SQLException {
    if (body.action() == Action.LEADER_INSTRUCTED) {
      instructed(body, recorder, faults);
    }
    if (body.by() == null) {
      if ((body.byDepartment() != null || body.byNote() != null) && !faults.isFaulty("by")) {
        faults.reject("by", "required", "须注明由何岗位办理", "name the post that did it");
      }
      return new Actor(null, null);
    }
    if (body.by().equals(OTHER)) {
      faults.require("byNote", body.byNote(), "须写明由何人办理", "say who did it");
      return new Actor(OTHER, null);
    }
    var post = Post.find(body.by());
    if (post.isEmpty()) {
      faults.reject(
          "by",
          "unknown-post",
          "没有这个岗位；非本校岗位请选“其他”并写明由何人办理",
          "is no post's code; send `other` with `byNote` for somebody else");
      return new Actor(null, null);
    }
    return new Actor(body.by(), department(locked, body, post.get(), faults));
  }

  /// The department of such a post: the one named, else the incident's own.
  private String department(LockedIncident locked, ActionBody body, Post post, BodyFaults faults)
      throws SQLException {
    var named = body.byDepartment();
    if (!isOfDepartments(post)) {
      if (named != null) {
        faults.reject(
            "byDepartment", "not-taken", "该岗位全校只有一个，不分部门", "the school has one such post");
      }
      return null;
    }
    if (named == null) {
      return locked.incident().department;
    }
    if (!departments.isKnown(locked.connection(), named) && !faults.isFaulty("byDepartment")) {
      faults.reject("byDepartment", "unknown", "没有这个部门", "there is no such department");
    }
    return named;
  }

  /// Whoever records an instruction for a leader names the leader's post and has the scan.
  private static void instructed(ActionBody body, Recorder recorder, BodyFaults faults) {
    boolean own =
        recorder.role().equals(Role.LEADER_IN_CHARGE.code())
            || recorder.role().equals(Role.PRINCIPAL_LEADER.code());
    if (own) {
      return;
    }
    faults.require("by", body.by(), "代为记录批示须注明批示领导的职务", "name the post of the leader");
    boolean isALeaders =
        body.by() == null
            || body.by().equals(OTHER)
            || Post.find(body.by()).filter(ActorRules::isLeaders).isPresent();
    if (!isALeaders && !faults.isFaulty("by")) {
      faults.reject("by", "no-leader", "不是领导职务", "is not a leader's post");
    }
    boolean noScan = body.evidence() == null || body.evidence().isEmpty();
    if (noScan && !faults.isFaulty("evidence")) {
      faults.reject("evidence", "required", "代为记录批示须附批示扫描件", "add the scan of the instruction");
    }
  }

  private static boolean isOfDepartments(Post post) {
    return switch (post) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> true;
      case ADMIN_OFFICE, GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> false;
    };
  }

  private static boolean isLeaders(Post post) {
    return switch (post) {
      case LEADER_IN_CHARGE, LEADING_GROUP, PRINCIPAL_LEADER -> true;
      case LIAISON, DEPARTMENT_HEAD, ADMIN_OFFICE, GROUP_OFFICE -> false;
    };
  }
}
