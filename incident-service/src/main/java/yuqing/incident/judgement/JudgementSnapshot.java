package yuqing.incident.judgement;

import java.time.Instant;
import java.util.List;

/// What is known of the judgement of an incident at one moment.
///
/// @param open what is still to be done, by due time
/// @param asOf when the newest event taken in was published; null where none was, or that is not
///     known
/// @param levelTwoSince since when it stands at level 2 or 1; null where it does not, or that is
///     not known
public record JudgementSnapshot(List<OpenObligation> open, Instant asOf, Instant levelTwoSince) {

  public JudgementSnapshot {
    open = List.copyOf(open);
  }
}
