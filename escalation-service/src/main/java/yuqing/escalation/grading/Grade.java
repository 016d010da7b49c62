package yuqing.escalation.grading;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;
import yuqing.escalation.casefile.LevelColumn;

/// A grading as it was declared and published as `escalation.graded`. Rows are only added.
@Entity
@IdClass(Grade.Key.class)
public class Grade {

  /// @param version 1, 2, 3 … within the incident
  public record Key(UUID incidentId, long version) implements Serializable {}

  @Id public UUID incidentId;
  @Id public long version;

  @Convert(converter = LevelColumn.class)
  public Level level;

  @Convert(converter = LevelColumn.class)
  public Level previous;

  @Enumerated(EnumType.STRING)
  public DecidedBy decidedBy;

  /// The rule's level for the present facts.
  @Convert(converter = LevelColumn.class)
  public Level proposal;

  public String rule;
  /// Null, as the rule, the proposal and the edition are, where the level is stated and not judged.
  public Integer article;

  /// Comma-separated.
  public String missingFacts;

  public boolean provisional;

  @Enumerated(EnumType.STRING)
  public Post post;

  public String reason;
  public Instant decidedAt;
  public Instant declaredAt;
  public LocalDate edition;
  public String editionHash;

  public List<String> missing() {
    return missingFacts.isEmpty() ? List.of() : Arrays.asList(missingFacts.split(","));
  }

  /// Whether the other one, declared after this one, would be no news. When the rule
  /// looked is not news; when a person decided is, for the same level decided again is a decision.
  boolean isEquivalentTo(Grade other) {
    return level == other.level
        && decidedBy == other.decidedBy
        && proposal == other.proposal
        && rule.equals(other.rule)
        && missingFacts.equals(other.missingFacts)
        && provisional == other.provisional
        && (decidedBy == DecidedBy.RULE || Objects.equals(decidedAt, other.decidedAt));
  }

  /// @param required what the dossier must have at this level before it is closed
  EscalationEvent.Graded asEvent(List<RequiredPart> required) {
    return new EscalationEvent.Graded(
        level,
        previous,
        decidedBy,
        proposal,
        rule,
        article,
        missing(),
        provisional,
        post,
        decidedAt,
        edition,
        editionHash,
        required.stream().map(RequiredPart::part).toList(),
        required);
  }
}
