package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.factsrequest.FactsRequests;
import yuqing.escalation.grading.Grades;
import yuqing.escalation.grading.GradingDecisions;

/// Reads the grading of an incident, in a transaction no longer than that.
@ApplicationScoped
public class GradingReader {

  private final Incidents incidents;
  private final Grades grades;
  private final GradingDecisions decisions;
  private final FactsRequests requests;

  GradingReader(
      Incidents incidents, Grades grades, GradingDecisions decisions, FactsRequests requests) {
    this.incidents = incidents;
    this.grades = grades;
    this.decisions = decisions;
    this.requests = requests;
  }

  /// Empty when there is none yet, and when it is not for the caller: the two must look the same.
  @Transactional
  public Optional<GradingAnswer> find(UUID id, Caller caller) {
    return incidents.readableBy(caller, id).map(this::read);
  }

  private GradingAnswer read(Incident incident) {
    // First: a tag newer than what was read under it would let a decision pass unread news by.
    var version = version(incident);
    return GradingAnswer.of(
        incident,
        grades.history(incident.id),
        decisions.stored(incident.id),
        requests.of(incident.id),
        version);
  }

  /// One facts request; empty as with [#find].
  @Transactional
  public Optional<FactsRequestAnswer> findReturn(UUID id, int number, Caller caller) {
    return incidents
        .readableBy(caller, id)
        .flatMap(_ -> requests.of(id, number))
        .map(FactsRequestAnswer::of);
  }

  /// Of what is read here: another with every grading declared, every return and every fact stated.
  long version(Incident incident) {
    return incident.gradingVersion + requests.version(incident.id);
  }
}
