package yuqing.escalation.judgement;

import java.util.List;
import java.util.Optional;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.StoredFact;
import yuqing.procedure.casefile.CaseEvent;

/// What is stored about one incident, not read yet: that is where a contradiction shows.
///
/// @param heard in the order of recording
/// @param own decisions on the level, and levels taken over from incidents merged into this one
public record LoadedCase(List<StoredFact> heard, List<CaseEvent> own) {

  /// Empty while the incident's report has not been heard.
  public Optional<CaseRecord> record() {
    return CaseRecord.of(heard.stream().map(StoredFact::says).toList(), own);
  }
}
