package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.factsrequest.FactsRequests;
import yuqing.escalation.grading.GradingDecisions;
import yuqing.escalation.policy.MissingEdition;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;

/// What a decision on the level and a return of the report ask of caller and incident, before their
/// bodies are looked at: their endpoints ask it under the incident's lock, `…/allowed` without.
@ApplicationScoped
class DecisionRules {

  /// Each is judged by and shown: on an incident there are never more of either.
  static final int MOST_DECISIONS = 500;

  private final GradingDecisions decisions;
  private final FactsRequests requests;
  private final Policies policies;

  DecisionRules(GradingDecisions decisions, FactsRequests requests, Policies policies) {
    this.decisions = decisions;
    this.requests = requests;
    this.policies = policies;
  }

  /// The post as whose holder the caller may do it.
  ///
  /// @throws ProblemException 403 where the caller has none
  Post postOf(Caller caller, RecordableAct act, Incident incident) {
    return Access.recorderRole(caller, act, incident.scope())
        .flatMap(role -> Post.find(role.code()))
        .orElseThrow(() -> RoleRefusal.of(act.roles()));
  }

  /// @throws ProblemException 409 where nothing more is decided on the incident
  void requireOpen(Incident incident) {
    if (incident.recordedAfterwards) {
      throw new ProblemException(GradingProblem.RECORDED_AFTERWARDS);
    }
    if (incident.mergedInto != null) {
      throw new ProblemException(GradingProblem.MERGED_INCIDENT);
    }
    if (incident.closed) {
      throw new ProblemException(GradingProblem.CLOSED_INCIDENT);
    }
  }

  /// @throws ProblemException 409 when the level was decided on as often as may be, 503 when the
  ///     edition that judges the incident is not here any more
  void requireGradable(Incident incident) {
    requireFewer(decisions.count("incidentId", incident.id));
    try {
      policies.edition(incident.edition);
    } catch (MissingEdition e) {
      throw e.problem();
    }
  }

  /// @throws ProblemException 409 when the report was returned as often as may be
  void requireReturnable(Incident incident) {
    requireFewer(requests.count("incidentId", incident.id));
  }

  private static void requireFewer(long made) {
    if (made >= MOST_DECISIONS) {
      throw new ProblemException(GradingProblem.TOO_MANY_DECISIONS);
    }
  }
}
