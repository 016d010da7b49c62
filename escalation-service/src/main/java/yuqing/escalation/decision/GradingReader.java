package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.escalation.grading.Decisions;
import yuqing.escalation.grading.Grades;
import yuqing.escalation.incident.Incidents;

/// Reads the grading of an incident, in a transaction no longer than that.
@ApplicationScoped
public class GradingReader {

  private final Incidents incidents;
  private final Grades grades;
  private final Decisions decisions;

  GradingReader(Incidents incidents, Grades grades, Decisions decisions) {
    this.incidents = incidents;
    this.grades = grades;
    this.decisions = decisions;
  }

  /// Empty when there is none yet, and when it is not for the caller: the two must look the same.
  @Transactional
  public Optional<GradingAnswer> find(UUID id, Caller caller) {
    return incidents
        .readableBy(caller, id)
        .map(incident -> GradingAnswer.of(incident, grades.history(id), decisions.stored(id)));
  }
}
