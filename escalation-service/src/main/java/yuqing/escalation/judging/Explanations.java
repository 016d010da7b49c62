package yuqing.escalation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.term.ObligationCode;
import yuqing.escalation.hearing.CaseRecord;
import yuqing.escalation.policy.Policies;
import yuqing.procedure.why.Why;

/// Explains obligations from the record by which they are judged. Writes nothing.
@ApplicationScoped
public class Explanations {

  private final CaseReading cases;
  private final Policies policies;

  Explanations(CaseReading cases, Policies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  /// Every obligation of that code, as judged at an instant, newest due first; none while the
  /// report has not been heard.
  public List<Why> of(UUID incident, ObligationCode code, Instant asOf) {
    return cases.of(incident).stream()
        .flatMap(record -> explained(record, code, asOf))
        .sorted(Comparator.comparing((Why why) -> why.obligation().due()).reversed())
        .toList();
  }

  private Stream<Why> explained(CaseRecord record, ObligationCode code, Instant asOf) {
    var file = record.file();
    // A clock that was set back must not hide what is on record.
    var at = asOf.isBefore(record.lastRecordedAt()) ? record.lastRecordedAt() : asOf;
    var regulation = policies.regulationFor(file.report().discoveredAt());
    var explaining = regulation.explaining(file, at);
    return regulation.judge(file, at).obligations().stream()
        .filter(obligation -> obligation.code() == code)
        .map(explaining::why);
  }
}
