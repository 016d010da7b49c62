package yuqing.notification.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.term.ObligationCode;
import yuqing.notification.roster.DepartmentName;

/// What people are notified of beside the alerts: codes, ids, numbers and times, nobody by name;
/// of a case no more than [IncidentNotice] says.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "notice")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Notice.Silent.class, name = "SILENT"),
  @JsonSubTypes.Type(value = Notice.Back.class, name = "BACK"),
  @JsonSubTypes.Type(value = Notice.Unjudged.class, name = "UNJUDGED"),
  @JsonSubTypes.Type(value = Notice.FactsAsked.class, name = "FACTS_ASKED"),
  @JsonSubTypes.Type(value = Notice.DutiesChanged.class, name = "DUTIES_CHANGED"),
  @JsonSubTypes.Type(value = IncidentNotice.class),
  @JsonSubTypes.Type(value = TaskNotice.class, name = "TASK"),
  @JsonSubTypes.Type(value = Notice.FactsDiffer.class, name = "FACTS_DIFFER"),
  @JsonSubTypes.Type(value = UnreadyRoster.class, name = "ROSTER_NOT_READY")
})
public sealed interface Notice
    permits Notice.Silent,
        Notice.Back,
        Notice.Unjudged,
        Notice.FactsAsked,
        Notice.DutiesChanged,
        Notice.FactsDiffer,
        IncidentNotice,
        TaskNotice,
        UnreadyRoster {

  /// What metrics and the log call a notice by.
  enum Kind {
    AUDITOR_SILENT,
    AUDITOR_BACK,
    DUTIES_UNJUDGED,
    FACTS_ASKED,
    DUTIES_CHANGED,
    RESULT_RETURNED,
    GRAVE_INCIDENT,
    LEVEL_CHANGED,
    LEADER_INSTRUCTED,
    REOPENED,
    TO_BE_ASSIGNED,
    PUBLICATION_REQUESTED,
    FACTS_DIFFER,
    TASK_SET,
    TASK_DUE,
    TASK_OVERDUE,
    TASK_URGED,
    TASK_EXTENSION_REQUESTED,
    TASK_EXTENDED,
    TASK_EXTENSION_REFUSED,
    TASK_WITHDRAWN,
    ROSTER_NOT_READY;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Kind kind();

  /// The page at the desk on which its reader goes on; empty where there is none, or the reader may
  /// not see it.
  default Optional<String> readOn() {
    return switch (this) {
      case Silent _, Back _, Unjudged _ -> Optional.empty();
      case FactsAsked asked -> Optional.of(pageOf(asked.incident));
      case DutiesChanged changed -> Optional.of(pageOf(changed.incident));
      case FactsDiffer differ -> Optional.of(pageOf(differ.incident));
      // The editor sees that reply alone, not its incident.
      case IncidentNotice.RequestedPublication _ -> Optional.of("/publications");
      case IncidentNotice about -> Optional.of(pageOf(about.incident()));
      case TaskNotice about -> Optional.of("/tasks/" + about.task());
      case UnreadyRoster _ -> Optional.of("/roster");
    };
  }

  private static String pageOf(UUID incident) {
    return "/incidents/" + incident;
  }

  /// The auditor is silent.
  ///
  /// @param aliveAt up to when all was audited
  /// @param beatAt its last heartbeat; null if there never was one
  record Silent(Instant aliveAt, Instant beatAt) implements Notice {
    @Override
    public Kind kind() {
      return Kind.AUDITOR_SILENT;
    }
  }

  /// The auditor is back.
  ///
  /// @param silentSince up to when all had been audited
  /// @param aliveAt up to when all is again
  record Back(Instant silentSince, Instant aliveAt) implements Notice {
    @Override
    public Kind kind() {
      return Kind.AUDITOR_BACK;
    }
  }

  /// What the auditor found.
  ///
  /// @param counts of each fault that was found
  /// @param lines the first of them, by due
  record Unjudged(Map<DutyFault, Long> counts, List<Line> lines) implements Notice {
    @Override
    public Kind kind() {
      return Kind.DUTIES_UNJUDGED;
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param number of the incident; null where nobody was ever alerted of it
  record Line(
      UUID incident, String number, ObligationCode obligation, DutyFault fault, Instant due) {}

  /// A report was returned for facts that are missing.
  ///
  /// @param number of the incident
  /// @param request 1, 2, 3 … within the incident
  /// @param facts as an amendment calls them; a newer escalation-service may ask for one
  ///     that is not known here
  /// @param department concerned, whose liaison is to answer
  record FactsAsked(
      UUID incident,
      String number,
      int request,
      List<String> facts,
      Instant requestedAt,
      String department)
      implements Notice {
    @Override
    public Kind kind() {
      return Kind.FACTS_ASKED;
    }
  }

  /// Duties of which the reader was alerted are no longer theirs, or no longer as they were.
  ///
  /// @param number of the incident
  /// @param changes by due
  /// @param departments names of those that owe the duties now, by code
  record DutiesChanged(
      UUID incident,
      String number,
      List<DutyChange> changes,
      Map<String, DepartmentName> departments)
      implements Notice {
    @Override
    public Kind kind() {
      return Kind.DUTIES_CHANGED;
    }
  }

  /// A second report states facts otherwise.
  ///
  /// @param number of the incident
  /// @param difference 1, 2, 3 … within the incident
  /// @param facts as `POST /incidents` calls them; a newer incident-service may name one that is
  ///     not known here
  /// @param flagRaised whether it says that the incident is sudden and grave, which is in force at
  ///     once (article 9)
  record FactsDiffer(
      UUID incident,
      String number,
      int difference,
      List<String> facts,
      boolean flagRaised,
      Instant foundAt)
      implements Notice {
    @Override
    public Kind kind() {
      return Kind.FACTS_DIFFER;
    }
  }
}
