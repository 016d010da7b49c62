package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.term.ObligationCode;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.obligation.ObligationRecords;
import yuqing.rest.answer.AllowedStepsAnswer;
import yuqing.rest.answer.StepAnswer;
import yuqing.rest.answer.StepAnswer.Conditions;
import yuqing.rest.problem.Language;

/// Which decisions a caller may make on an incident now, by the rules that their endpoints go by.
@ApplicationScoped
class AllowedDecisions {

  private final Incidents incidents;
  private final DecisionRules rules;
  private final ObligationRecords obligations;

  AllowedDecisions(Incidents incidents, DecisionRules rules, ObligationRecords obligations) {
    this.incidents = incidents;
    this.rules = rules;
    this.obligations = obligations;
  }

  /// @return empty when there is no such incident, or it is not for the caller
  @Transactional
  Optional<AllowedStepsAnswer> find(UUID id, Caller caller, Language language) {
    return incidents.readableBy(caller, id).map(incident -> read(incident, caller, language));
  }

  private AllowedStepsAnswer read(Incident incident, Caller caller, Language language) {
    var confirming = ObligationCode.CONFIRM_GRADE;
    var met =
        obligations.isOwed(incident.id, confirming)
            ? List.of(confirming.code())
            : List.<String>of();
    return new AllowedStepsAnswer(
        incident.id.toString(),
        List.of(
            step(
                incident,
                RecordableAct.GRADE_CONFIRMED,
                () -> {
                  var _ = rules.postOf(caller, RecordableAct.GRADE_CONFIRMED, incident);
                  rules.requireOpen(incident);
                  rules.requireGradable(incident);
                },
                met,
                language),
            step(
                incident,
                RecordableAct.FACTS_REQUESTED,
                () -> {
                  var _ = rules.postOf(caller, RecordableAct.FACTS_REQUESTED, incident);
                  rules.requireOpen(incident);
                  rules.requireReturnable(incident);
                },
                List.of(),
                language)));
  }

  private static StepAnswer step(
      Incident incident,
      RecordableAct act,
      Conditions<RuntimeException> conditions,
      List<String> meets,
      Language language) {
    return StepAnswer.of(
        act.name(), act.endpoints().getFirst(), incident.id, null, conditions, meets, language);
  }
}
