package yuqing.escalation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import yuqing.escalation.grading.Decisions;
import yuqing.escalation.hearing.CaseRecord;
import yuqing.escalation.hearing.Facts;
import yuqing.escalation.incident.Incidents;
import yuqing.procedure.CaseEvent;

/// Puts together what is on record about an incident: what was heard, what was decided here, and
/// the levels of those merged into it.
@ApplicationScoped
class CaseReading {

  private final Facts facts;
  private final Decisions decisions;
  private final Incidents incidents;
  private final JudgingMetrics metrics;

  CaseReading(Facts facts, Decisions decisions, Incidents incidents, JudgingMetrics metrics) {
    this.facts = facts;
    this.decisions = decisions;
    this.incidents = incidents;
    this.metrics = metrics;
  }

  /// Empty while the incident's report has not been heard.
  ///
  /// @throws Unjudgeable when what is on record contradicts itself
  Optional<CaseRecord> of(UUID incident) {
    var own = new ArrayList<CaseEvent>(decisions.of(incident));
    incidents.absorbedBy(incident).stream()
        .map(merged -> new CaseEvent.Absorbed(merged.level, merged.mergedAt))
        .forEach(own::add);
    var heard = facts.saidOf(incident);
    return metrics.measure(incident, () -> CaseRecord.of(heard, own));
  }
}
