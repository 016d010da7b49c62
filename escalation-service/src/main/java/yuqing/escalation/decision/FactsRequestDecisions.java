package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.durable.Transactions;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.factsrequest.AskedFact;
import yuqing.escalation.factsrequest.FactsRequests;
import yuqing.escalation.judgement.EventPublisher;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentPrecondition;

/// Returns a report for facts that are missing and publishes that, in one transaction. Nothing is
/// judged again: no article lets a facts request stop a clock.
@ApplicationScoped
class FactsRequestDecisions {

  private static final List<String> FACTS =
      Arrays.stream(AskedFact.values()).map(AskedFact::code).toList();

  private final Transactions transactions;
  private final Incidents incidents;
  private final StoredFacts facts;
  private final FactsRequests requests;
  private final DecisionRules rules;
  private final GradingReader reader;
  private final EventPublisher events;
  private final Idempotency idempotency;
  private final InstantSource clock;
  private final SentPrecondition precondition;

  FactsRequestDecisions(
      Transactions transactions,
      Incidents incidents,
      StoredFacts facts,
      FactsRequests requests,
      DecisionRules rules,
      GradingReader reader,
      EventPublisher events,
      Idempotency idempotency,
      InstantSource clock,
      SentPrecondition precondition) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.facts = facts;
    this.requests = requests;
    this.rules = rules;
    this.reader = reader;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
    this.precondition = precondition;
  }

  /// @param key see [Idempotency]
  /// @param sent the bytes of the body
  @Transactional
  Response returnReport(String key, byte[] sent, UUID id, FactsRequestBody body, Caller caller) {
    var path = "/incidents/" + id + "/grading/returns";
    return idempotency.once(
        new IdempotencyKey(key, "POST " + path, sent),
        () -> {
          var made = returnReport(id, body, caller);
          return StoredAnswer.created(path + "/" + made.number(), ETags.of(made.version()), made);
        });
  }

  private FactsRequestAnswer returnReport(UUID id, FactsRequestBody body, Caller caller) {
    MDC.put("incident", id.toString());
    try {
      return transactions.inCurrent(connection -> returnReport(connection, id, body, caller));
    } finally {
      MDC.remove("incident");
    }
  }

  private FactsRequestAnswer returnReport(
      Connection connection, UUID id, FactsRequestBody body, Caller caller) throws SQLException {
    var incident =
        incidents
            .lockReadableBy(caller, id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var post = rules.postOf(caller, RecordableAct.FACTS_REQUESTED, incident);
    precondition.require(reader.version(incident));
    rules.requireOpen(incident);
    rules.requireReturnable(incident);
    var askedFor = askedFor(body, incident);
    var made =
        requests.record(incident, askedFor, post, caller.person(), body.reason(), clock.instant());
    events.publish(connection, incident, made.asQuestion());
    events.publish(connection, incident, List.of(made.asEvent(incident)));
    return reader.findReturn(id, made.number, caller).orElseThrow();
  }

  private List<AskedFact> askedFor(FactsRequestBody body, Incident incident) {
    var stated = facts.statementsOf(incident.id).current();
    var found = new ArrayList<AskedFact>();
    var errors = new FieldErrors();
    for (var i = 0; i < body.facts().size(); i++) {
      var field = "facts[" + i + "]";
      var fact = AskedFact.find(body.facts().get(i)).orElse(null);
      if (fact == null) {
        errors.reject(field, "unknown", "不能索要这项内容", "may be one of", FACTS);
      } else if (found.contains(fact)) {
        errors.reject(field, "twice", "重复", "occurs twice");
      } else if (fact.isStatedIn(stated)) {
        errors.reject(
            field,
            "already-stated",
            "已填报；如需核实，请索要情况概述",
            "is stated; to have it checked, ask for the summary");
      } else {
        found.add(fact);
      }
    }
    errors.throwIfAny(StandardProblem.UNPROCESSABLE);
    return found;
  }
}
