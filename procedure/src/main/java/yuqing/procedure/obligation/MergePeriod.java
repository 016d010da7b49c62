package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Action;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// A stretch of time, `[from, undone)`, in which an incident was merged into another one: nothing
/// is recorded on it, and nothing opens.
///
/// @param number 1, 2, 3 …
/// @param undone the unmerge; empty while the merge holds
record MergePeriod(int number, Instant from, Optional<Instant> undone) {

  static List<MergePeriod> of(CaseFile file) {
    List<MergePeriod> merges = new ArrayList<>();
    for (var event : file.events()) {
      if (event instanceof CaseEvent.Merged merged) {
        merges.add(new MergePeriod(merges.size() + 1, merged.at(), Optional.empty()));
      } else if (event instanceof CaseEvent.Unmerged unmerged && !merges.isEmpty()) {
        var merge = merges.removeLast();
        merges.add(new MergePeriod(merge.number(), merge.from(), Optional.of(unmerged.at())));
      }
    }
    return merges;
  }

  Withdrawal withdrawal() {
    return new Withdrawal(from, Action.MERGED);
  }

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && undone.filter(at -> !instant.isBefore(at)).isEmpty();
  }

  /// The key of what opens again.
  String keyAgain(String key) {
    return key + "-unmerge-" + number;
  }
}
