package yuqing.incident.register;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import yuqing.access.IncidentScope;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.State;

/// The current state of an incident. Its history is the event log.
@Entity
@Table(name = "incident")
public class Incident {

  @Id public UUID id;

  /// `YQ-2026-00012`
  public String number;

  public String title;
  public String summary;

  @Enumerated(EnumType.STRING)
  public Category category;

  @Enumerated(EnumType.STRING)
  public Nature nature;

  @Enumerated(EnumType.STRING)
  public Scope scope;

  @Enumerated(EnumType.STRING)
  public Impact impact;

  public Boolean aptToSpread;
  public boolean suddenGrave;

  /// When those of them by which the rule grades were last amended; null where they never were.
  public Instant factsAmendedAt;

  public String department;
  public String departmentAsReported;
  public boolean toBeAssigned;

  public String sourceSystem;
  public String sourceReference;

  public Instant discoveredAt;
  public Instant receivedAt;

  @Enumerated(EnumType.STRING)
  public ReportedBy reportedBy;

  @Enumerated(EnumType.STRING)
  public State state;

  public Instant reopenedAt;

  /// Null while no end is recorded.
  @Embedded public CurrentEnd end;

  /// Null for one that was reported.
  @Embedded public LateRecording afterwards;

  /// How many results were filed and actions recorded so far: they are numbered through.
  public int filings;

  public int actions;

  /// How many differences of second reports were found so far, numbered through too.
  public int differences;

  public UUID mergedInto;

  /// Null unless it is merged; an unmerge gives it back.
  @Enumerated(EnumType.STRING)
  public State stateBeforeMerge;

  /// Departments of the incidents merged into it, directly or through another, comma-separated;
  /// null where there are none. As loaded.
  @Formula(
      "(select string_agg(distinct a.department, ',') from absorbed_incident a"
          + " where a.into_id = id)")
  String mergedDepartments;

  /// The closed incident that was reported by the same reference, or is about the same item; null
  /// where there is none.
  public UUID follows;

  /// When its dossier was closed; valid while the state is CLOSED.
  public Instant closedAt;

  /// Counts its events; the entity tag.
  public long version;

  public Instant updatedAt;

  public Facts facts() {
    return new Facts(title, summary, category, nature, scope, impact, aptToSpread, suddenGrave);
  }

  public void take(Facts facts) {
    title = facts.title();
    summary = facts.summary();
    category = facts.category();
    nature = facts.nature();
    scope = facts.scope();
    impact = facts.impact();
    aptToSpread = facts.aptToSpread();
    suddenGrave = facts.suddenGrave();
  }

  /// Takes facts that were amended.
  ///
  /// @param at when that was recorded; events have milliseconds
  public void amend(Facts facts, Instant at) {
    if (!gradedBy(facts).equals(gradedBy(facts()))) {
      factsAmendedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }
    take(facts);
  }

  private static List<Object> gradedBy(Facts facts) {
    return Arrays.asList(facts.category(), facts.scope(), facts.impact(), facts.aptToSpread());
  }

  public Source source() {
    return new Source(sourceSystem, sourceReference);
  }

  /// The departments of incidents merged into it go on reading and recording here.
  public IncidentScope visibility() {
    if (mergedDepartments == null) {
      return IncidentScope.of(department, sourceSystem);
    }
    var departments = new HashSet<>(List.of(mergedDepartments.split(",")));
    departments.add(department);
    return new IncidentScope(departments, sourceSystem);
  }

  /// Another report of the same public item belongs to it while it is open: a closed dossier takes
  /// in nothing new by itself, a merged incident nothing at all, and one that was over before it
  /// was entered was never open.
  public boolean isOpen() {
    return state != State.CLOSED && state != State.MERGED && afterwards == null;
  }

  /// The instant after which an end may lie.
  public Instant handlingSince() {
    return reopenedAt == null ? receivedAt : reopenedAt;
  }
}
