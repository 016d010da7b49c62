package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.policy.MissingEdition;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;

/// By what regulation an incident is judged, and as of when.
@ApplicationScoped
class JudgementBasis {

  private final Policies policies;
  private final JudgingMetrics metrics;

  JudgementBasis(Policies policies, JudgingMetrics metrics) {
    this.policies = policies;
    this.metrics = metrics;
  }

  /// The newest recording, the clock, or what it was judged up to before: what was judged does not
  /// become unjudged.
  static Instant asOf(CaseRecord record, Optional<Instant> byClock, Incident incident) {
    return Stream.of(
            Optional.of(record.lastRecordedAt()), byClock, Optional.ofNullable(incident.judgedUpTo))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /// That of its discovery, or the one it was judged by before.
  ///
  /// @throws UnjudgeableIncident where its edition is not known here
  Regulation regulation(Incident incident, CaseRecord record) {
    try {
      return policies.regulationFor(record.file().report().discoveredAt(), incident.edition);
    } catch (MissingEdition e) {
      throw metrics.failed(incident.id, e);
    }
  }
}
