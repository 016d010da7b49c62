package yuqing.escalation.judgement;

import java.util.List;
import java.util.Optional;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.StoredFact;
import yuqing.procedure.casefile.CaseEvent;

/// What is stored about one incident, not read yet: reading finds contradictions.
///
/// @param received in the order of recording
/// @param own decisions on the level, and levels taken over from incidents merged into this one
public record LoadedCase(List<StoredFact> received, List<CaseEvent> own) {

  /// The source whose events people's acts are.
  private static final String REGISTER = "/incident-service";

  /// Of the newest event of incident-service that was received; zero before the first.
  public long sequence() {
    return received.stream()
        .filter(fact -> fact.source.equals(REGISTER))
        .mapToLong(fact -> fact.sequence)
        .max()
        .orElse(0);
  }

  /// Empty until the incident's report has been received.
  public Optional<CaseRecord> record() {
    return CaseRecord.of(received.stream().map(StoredFact::data).toList(), own);
  }
}
