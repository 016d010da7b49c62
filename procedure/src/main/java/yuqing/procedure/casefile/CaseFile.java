package yuqing.procedure.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// All that is on record about one incident. The events are in the order of recording; those
/// recorded at the same instant stay as they were handed in.
public record CaseFile(Report report, List<CaseEvent> events) {

  public CaseFile {
    Objects.requireNonNull(report, "report");
    events = events.stream().sorted(Comparator.comparing(CaseEvent::recordedAt)).toList();
  }

  /// What was on record at an instant: nothing recorded later is known then.
  public CaseFile knownAt(Instant instant) {
    return new CaseFile(
        report, events.stream().filter(each -> !each.recordedAt().isAfter(instant)).toList());
  }
}
