package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.MDC;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.grading.GradingDecisions;
import yuqing.escalation.judgement.EventPublisher;
import yuqing.escalation.judgement.IncidentJudge;
import yuqing.escalation.policy.MissingEdition;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Records a person's decision on the level, publishes its reason and has the incident judged with
/// it, in one transaction.
@ApplicationScoped
public class GradeDecisions {

  /// Each is read again whenever the incident is judged.
  static final int MOST_DECISIONS = 500;

  private final Transactions transactions;
  private final Incidents incidents;
  private final StoredFacts facts;
  private final GradingDecisions decisions;
  private final IncidentJudge judge;
  private final EventPublisher events;
  private final Policies policies;
  private final GradingReader reader;
  private final InstantSource clock;

  GradeDecisions(
      Transactions transactions,
      Incidents incidents,
      StoredFacts facts,
      GradingDecisions decisions,
      IncidentJudge judge,
      EventPublisher events,
      Policies policies,
      GradingReader reader,
      InstantSource clock) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.facts = facts;
    this.decisions = decisions;
    this.judge = judge;
    this.events = events;
    this.policies = policies;
    this.reader = reader;
    this.clock = clock;
  }

  /// @param ifMatch entity tag of the grading that the decision was made on
  /// @return the grading with the decision
  public GradingAnswer decide(UUID id, GradeBody body, String ifMatch, Caller caller) {
    MDC.put("incident", id.toString());
    try {
      return transactions.inNew(connection -> decide(connection, id, body, ifMatch, caller));
    } finally {
      MDC.remove("incident");
    }
  }

  private GradingAnswer decide(
      Connection connection, UUID id, GradeBody body, String ifMatch, Caller caller)
      throws SQLException {
    var incident =
        incidents
            .lockReadableBy(caller, id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var post = postOf(caller, incident);
    Preconditions.require(ifMatch, reader.version(incident));
    refuseIfNotAllowed(incident, body);
    if (decisions.count("incidentId", incident.id) >= MOST_DECISIONS) {
      throw new ProblemException(GradingProblem.TOO_MANY_DECISIONS);
    }
    requireEditionOf(incident);
    var before = incident.gradingVersion;
    var decision =
        decisions.record(
            incident, body.level(), post, caller.person(), body.reason(), clock.instant());
    events.publish(connection, incident, decision.asReason());
    judge.onRecord(connection, incident);
    if (incident.gradingVersion == before) {
      // Nothing of a decision that could not be judged may be committed.
      throw new IllegalStateException("a decision on incident " + id + " changed nothing");
    }
    return reader.find(id, caller).orElseThrow();
  }

  /// @throws ProblemException 503 when the edition that judges it is not here any more
  private void requireEditionOf(Incident incident) {
    try {
      policies.edition(incident.edition);
    } catch (MissingEdition e) {
      throw e.problem();
    }
  }

  /// The post as whose holder the caller grades.
  ///
  /// @throws ProblemException 403 where the caller has none
  static Post postOf(Caller caller, Incident incident) {
    return Access.recorderRole(caller, Action.GRADE_CONFIRMED, incident.scope())
        .flatMap(role -> Post.find(role.code()))
        .orElseThrow(() -> RoleRefusal.of(RecordableAct.GRADE_CONFIRMED.roles()));
  }

  private void refuseIfNotAllowed(Incident incident, GradeBody body) {
    if (incident.recordedAfterwards) {
      throw new ProblemException(GradingProblem.RECORDED_AFTERWARDS);
    }
    if (incident.mergedInto != null) {
      throw new ProblemException(GradingProblem.MERGED_INCIDENT);
    }
    if (facts.closed(incident.id)) {
      throw new ProblemException(GradingProblem.CLOSED_INCIDENT);
    }
    if (incident.category == Category.IDEOLOGY && body.level() != Level.ONE) {
      throw ProblemException.of(
          GradingProblem.IDEOLOGY_IS_LEVEL_1,
          "level",
          "not-allowed",
          "意识形态类只能为一级（第十条）",
          "an ideology incident can only be level 1 (article 10)");
    }
  }
}
