package yuqing.archive.figures;

import java.time.Instant;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Category;

/// What is counted of an incident's report, as amended. What was erased is null.
///
/// @param title the incident's own prose
/// @param suddenGrave flagged as sudden and grave (article 9); once set it stays
/// @param past whether it was over before it was entered: its times are as stated, and count in no
///     figure of times
public record CaseReport(
    String number,
    String sourceSystem,
    String title,
    Category category,
    boolean suddenGrave,
    Instant discoveredAt,
    Instant receivedAt,
    boolean past) {

  static CaseReport of(IncidentEvent.Reported event) {
    return of(event.number(), event.source(), event.discoveredAt(), event.receivedAt(), false)
        .amended(event.facts());
  }

  static CaseReport of(IncidentEvent.RecordedAfterwards event) {
    return of(event.number(), event.source(), event.discoveredAt(), event.receivedAt(), true)
        .amended(event.facts());
  }

  /// @param recordedAt taken for the receipt, which is erased with the rest
  static CaseReport erased(Instant recordedAt, boolean past) {
    return new CaseReport(null, null, null, null, false, null, recordedAt, past);
  }

  private static CaseReport of(
      String number,
      IncidentEvent.Source source,
      Instant discovered,
      Instant received,
      boolean past) {
    return new CaseReport(number, source.system(), null, null, false, discovered, received, past);
  }

  CaseReport amended(IncidentEvent.Facts facts) {
    return new CaseReport(
        number,
        sourceSystem,
        facts.title(),
        facts.category(),
        suddenGrave || facts.suddenGrave(),
        discoveredAt,
        receivedAt,
        past);
  }
}
