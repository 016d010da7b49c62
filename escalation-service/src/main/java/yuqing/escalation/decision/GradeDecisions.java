package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.MDC;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.grading.GradingDecisions;
import yuqing.escalation.judgement.EventPublisher;
import yuqing.escalation.judgement.IncidentJudge;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Records a person's decision on the level, publishes its reason and has the incident judged with
/// it, in one transaction.
@ApplicationScoped
public class GradeDecisions {

  private final Transactions transactions;
  private final Incidents incidents;
  private final GradingDecisions decisions;
  private final IncidentJudge judge;
  private final EventPublisher events;
  private final DecisionRules rules;
  private final GradingReader reader;
  private final InstantSource clock;

  GradeDecisions(
      Transactions transactions,
      Incidents incidents,
      GradingDecisions decisions,
      IncidentJudge judge,
      EventPublisher events,
      DecisionRules rules,
      GradingReader reader,
      InstantSource clock) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.decisions = decisions;
    this.judge = judge;
    this.events = events;
    this.rules = rules;
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
    var post = rules.postOf(caller, RecordableAct.GRADE_CONFIRMED, incident);
    Preconditions.require(ifMatch, reader.version(incident));
    rules.requireOpen(incident);
    refuseIfNotIdeologys(incident, body);
    rules.requireGradable(incident);
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

  private static void refuseIfNotIdeologys(Incident incident, GradeBody body) {
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
