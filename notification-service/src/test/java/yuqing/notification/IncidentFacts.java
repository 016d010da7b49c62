package yuqing.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Assigned;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.ResultReturned;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;

/// Events about an incident as incident- and escalation-service write them.
public final class IncidentFacts {
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  private IncidentFacts() {}

  /// @param asReported null where the department is on the roster
  public static Reported reported(String number, String department, String asReported, Instant at) {
    return new Reported(
        number,
        new Source("sample", number),
        new Facts("热水", "无热水", Category.STUDENT_LIFE, Nature.OPINION, null, null, null, false),
        department,
        asReported,
        at,
        at,
        ReportedBy.REPORTER,
        List.of(),
        new Recorder("reporter", null, null),
        null);
  }

  public static ResultReturned returned(int filing, String reason, Instant at) {
    return new ResultReturned(filing, reason, at, OFFICE);
  }

  public static Reopened reopened(Instant at) {
    return new Reopened("又有新帖", at, OFFICE);
  }

  public static Assigned assigned(String from, String to, Instant at) {
    return new Assigned(from, to, "归口办理", at, OFFICE);
  }

  /// Recorded by the leader's own hand.
  public static ActionRecorded act(Action action, String role, Instant at) {
    return new ActionRecorded(
        action,
        at,
        at,
        new Recorder(role, role, null),
        null,
        null,
        null,
        "尽快恢复",
        null,
        null,
        null,
        null,
        List.of());
  }

  /// @param previous null for the first grade
  /// @param post null for a grade by rule
  public static Graded graded(Level previous, Level level, Post post, Instant at) {
    return new Graded(
        level,
        previous,
        post == null ? DecidedBy.RULE : DecidedBy.PERSON,
        level,
        "rule",
        10,
        List.of(),
        post == null,
        post,
        at,
        LocalDate.parse("2024-09-25"),
        "hash",
        null);
  }

  public static Obligation owed(ObligationCode code, Post owner, String department) {
    return new Obligation(UUID.randomUUID(), code, code.code(), null, 10, owner, department);
  }
}
