package yuqing.escalation.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import yuqing.access.IncidentScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// An incident that an event named. Until its report is received all but the id is empty.
@Entity
public class Incident {

  @Id public UUID id;

  /// Its number for people, such as `YQ-2026-00012`.
  public String number;

  /// The department concerned now: an assignment moves it.
  public String department;

  /// The system whose report it was; its own reader sees the incident.
  public String sourceSystem;

  @Enumerated(EnumType.STRING)
  public Category category;

  public Instant discoveredAt;

  public Instant receivedAt;

  /// The edition of the regulation that judges it for life, by its date; null before the first
  /// judgement.
  public LocalDate edition;

  /// Whether it counts as sudden and grave (article 9); an incident that it is merged into takes
  /// that over.
  public boolean suddenGrave;

  /// Whether it was over before it was entered: then it is stated, and judged only to be looked up.
  public boolean recordedAfterwards;

  @Convert(converter = LevelColumn.class)
  public Level level;

  /// How many gradings were declared; the entity tag of the grading.
  public long gradingVersion;

  /// The incident that continues in place of this one.
  public UUID mergedInto;

  public Instant mergedAt;

  /// Whether its dossier is closed and was not reopened since (article 14).
  public boolean closed;

  public Instant judgedUpTo;

  /// The sequence of the newest event of incident-service that the judgement has; zero where it was
  /// judged last before this was kept.
  public long judgedSequence;

  /// The sequence of the last event published about it: the entity tag of its obligations.
  public long toldSequence;

  public boolean reported() {
    return receivedAt != null;
  }

  /// Whether there is a level and there are obligations to show.
  public boolean judged() {
    return level != null;
  }

  public IncidentScope scope() {
    return new IncidentScope(Set.of(department), sourceSystem);
  }
}
