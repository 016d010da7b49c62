package yuqing.escalation.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.grading.Grade;
import yuqing.escalation.incident.Incident;

/// At which level an incident stands, and how it came to.
///
/// @param provisional true until a person has decided
/// @param post of the person who decided; left out for a grade by rule
/// @param reason the person's own words
/// @param rule id of the grading rule that holds for the facts as they stand
/// @param article of the regulation
/// @param missingFacts names of those of scope, impact and aptToSpread that nobody has stated
/// @param proposal the level by that rule, beside the decision
/// @param edition of the regulation by which the incident is judged for life
/// @param history every grading declared, newest first, at most 200
/// @param version of the grading, its entity tag
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradingAnswer(
    UUID incident,
    String number,
    Level level,
    boolean provisional,
    DecidedBy decidedBy,
    Post post,
    String reason,
    Instant decidedAt,
    String rule,
    int article,
    List<String> missingFacts,
    Level proposal,
    Edition edition,
    List<Step> history,
    @JsonIgnore long version) {

  /// @param hash SHA-256 of the edition's file
  public record Edition(LocalDate date, String hash) {}

  /// One grading that was declared.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      long version,
      Level level,
      Level previous,
      boolean provisional,
      DecidedBy decidedBy,
      Post post,
      String reason,
      Level proposal,
      String rule,
      List<String> missingFacts,
      Instant decidedAt) {

    static Step of(Grade grade) {
      return new Step(
          grade.version,
          grade.level,
          grade.previous,
          grade.provisional,
          grade.decidedBy,
          grade.post,
          grade.reason,
          grade.proposal,
          grade.rule,
          grade.missing(),
          grade.decidedAt);
    }
  }

  /// @param history newest first, not empty
  static GradingAnswer of(Incident incident, List<Grade> history) {
    var current = history.getFirst();
    return new GradingAnswer(
        incident.id,
        incident.number,
        current.level,
        current.provisional,
        current.decidedBy,
        current.post,
        current.reason,
        current.decidedAt,
        current.rule,
        current.article,
        current.missing(),
        current.proposal,
        new Edition(current.edition, current.editionHash),
        history.stream().map(Step::of).toList(),
        current.version);
  }
}
