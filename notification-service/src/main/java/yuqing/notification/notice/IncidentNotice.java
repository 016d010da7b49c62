package yuqing.notification.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What people are notified of about one incident. Of the case's own words a notice holds only what
/// its reader is to act on: why a result was returned or an incident reopened, a leader's
/// instruction, which department a report named. They are forgotten once its messages are out.
@JsonSubTypes({
  @JsonSubTypes.Type(value = IncidentNotice.ReturnedResult.class, name = "RESULT_RETURNED"),
  @JsonSubTypes.Type(value = IncidentNotice.GraveIncident.class, name = "GRAVE_INCIDENT"),
  @JsonSubTypes.Type(value = IncidentNotice.ChangedLevel.class, name = "LEVEL_CHANGED"),
  @JsonSubTypes.Type(value = IncidentNotice.LeaderInstruction.class, name = "LEADER_INSTRUCTED"),
  @JsonSubTypes.Type(value = IncidentNotice.ReopenedIncident.class, name = "REOPENED"),
  @JsonSubTypes.Type(value = IncidentNotice.UnassignedIncident.class, name = "TO_BE_ASSIGNED"),
  @JsonSubTypes.Type(
      value = IncidentNotice.RequestedPublication.class,
      name = "PUBLICATION_REQUESTED")
})
public sealed interface IncidentNotice extends Notice {

  UUID incident();

  /// As people use it, such as `YQ-2026-00012`.
  String number();

  /// Code of the department concerned.
  String department();

  /// The group office returned a filed result.
  ///
  /// @param filing 1, 2, 3 … within the incident
  /// @param by code of the post
  record ReturnedResult(
      UUID incident,
      String number,
      String department,
      int filing,
      String reason,
      String by,
      Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.RESULT_RETURNED;
    }
  }

  /// An incident at level 2 or 1 is a leader in charge's to know of: it came to stand there, or was
  /// assigned to another department.
  ///
  /// @param by code of the post that graded; null for a grade by rule
  /// @param assigned whether it is news because of the assignment
  record GraveIncident(
      UUID incident,
      String number,
      String department,
      Level level,
      String by,
      boolean assigned,
      Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.GRAVE_INCIDENT;
    }
  }

  /// @param by code of the post that decided; null for a grade by rule
  /// @param withdrawn what is no longer owed
  /// @param opened what is owed since
  record ChangedLevel(
      UUID incident,
      String number,
      String department,
      Level before,
      Level level,
      String by,
      Instant at,
      List<Duty> withdrawn,
      List<Duty> opened)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.LEVEL_CHANGED;
    }
  }

  /// An obligation that a change of level withdrew or opened.
  ///
  /// @param window its day or hours; null where it has none
  /// @param due null where it was withdrawn
  record Duty(ObligationCode obligation, String window, Post owner, Instant due) {}

  /// 批示
  ///
  /// @param by code of the leader's post
  /// @param note what was instructed; null where it was not written down here
  record LeaderInstruction(
      UUID incident, String number, String department, String by, String note, Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.LEADER_INSTRUCTED;
    }
  }

  /// @param by code of the post
  /// @param reason null in notices from before it was told
  record ReopenedIncident(
      UUID incident, String number, String department, String by, String reason, Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.REOPENED;
    }
  }

  /// A report named a department that is not on the roster.
  ///
  /// @param asReported what it named
  record UnassignedIncident(
      UUID incident, String number, String department, String asReported, Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.TO_BE_ASSIGNED;
    }
  }

  /// An approved reply is to go out on a channel that the reader edits (article 13).
  ///
  /// @param department whose channel it is
  /// @param channel its name
  /// @param editor roster id of who edits it; null where the department's liaisons do
  /// @param by code of the post that requests it
  record RequestedPublication(
      UUID incident,
      String number,
      String department,
      String channel,
      String editor,
      String by,
      Instant at)
      implements IncidentNotice {
    @Override
    public Kind kind() {
      return Kind.PUBLICATION_REQUESTED;
    }
  }
}
