package yuqing.escalation.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.factsrequest.FactsAnswer;
import yuqing.escalation.grading.Grade;
import yuqing.escalation.grading.GradingDecision;

/// The level of an incident, and how it was decided.
///
/// @param provisional true until a person has decided
/// @param post of the person who decided; left out for a grade by rule
/// @param reason the person's own words
/// @param recordedAfterwards whether it was over before it was entered: its level is as stated
/// @param rule id of the grading rule that holds for the present facts; left out, as article,
///     proposal and edition are, where the level is stated and not judged
/// @param article of the regulation
/// @param missingFacts names of those of scope, impact and aptToSpread that are not stated
/// @param proposal the level by that rule, beside the decision
/// @param edition of the regulation by which the incident is judged for life
/// @param history every grading declared, newest first, at most 200
/// @param returns of the report for facts that are missing, newest first, at most 200
/// @param version of the grading and its returns, the entity tag
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradingAnswer(
    UUID incident,
    String number,
    Level level,
    boolean provisional,
    DecidedBy decidedBy,
    @MayBeAbsent Post post,
    @MayBeAbsent String reason,
    Instant decidedAt,
    @MayBeAbsent String rule,
    @MayBeAbsent Integer article,
    List<String> missingFacts,
    @MayBeAbsent Level proposal,
    Edition edition,
    boolean recordedAfterwards,
    List<Step> history,
    List<FactsRequestAnswer> returns,
    @JsonIgnore long version) {

  /// @param hash SHA-256 of the edition's file
  @Schema(name = "GradingEdition")
  public record Edition(LocalDate date, String hash) {}

  /// One grading that was declared.
  ///
  /// @param post of the person who decided; left out for a grade by rule
  /// @param person the roster's id of the person who decided
  /// @param proposal of the rule for the facts then, beside the decision
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "GradingStep")
  public record Step(
      long version,
      Level level,
      @MayBeAbsent Level previous,
      boolean provisional,
      DecidedBy decidedBy,
      @MayBeAbsent Post post,
      @MayBeAbsent String person,
      @MayBeAbsent String reason,
      @MayBeAbsent Level proposal,
      @MayBeAbsent String rule,
      @MayBeAbsent List<String> missingFacts,
      Instant decidedAt) {

    private static Step of(Grade grade, Map<Instant, GradingDecision> decisions) {
      var decision = grade.decidedBy == DecidedBy.PERSON ? decisions.get(grade.decidedAt) : null;
      return new Step(
          grade.version,
          grade.level,
          grade.previous,
          grade.provisional,
          grade.decidedBy,
          grade.post,
          decision == null ? null : decision.person,
          grade.reason,
          grade.proposal,
          grade.rule,
          grade.missing(),
          grade.decidedAt);
    }
  }

  /// @param history newest first, not empty
  /// @param decisions all of them; no two are of the same instant
  static GradingAnswer of(
      Incident incident,
      List<Grade> history,
      List<GradingDecision> decisions,
      List<FactsAnswer> returns,
      long version) {
    var byInstant =
        decisions.stream().collect(Collectors.toMap(decision -> decision.at, decision -> decision));
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
        current.edition == null ? null : new Edition(current.edition, current.editionHash),
        incident.recordedAfterwards,
        history.stream().map(grade -> Step.of(grade, byInstant)).toList(),
        returns.stream().map(FactsRequestAnswer::of).toList(),
        version);
  }
}
