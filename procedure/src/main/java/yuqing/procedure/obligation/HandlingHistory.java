package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yuqing.contracts.text.StatedTime;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// The ends of handling, what was filed after each, and the reopenings. Which end is in force
/// follows what is recorded; when it happened follows its last correction.
final class HandlingHistory {

  /// @param number 1, 2, 3 …
  /// @param at as corrected, and what that counts as
  /// @param filings of its result, as they were stated, while it was in force
  /// @param reopened what cancelled it
  record End(int number, Instant at, List<StatedTime> filings, Optional<RecordedMoment> reopened) {

    /// When the result was first filed: a filing lies at or after its end.
    Optional<Instant> firstFiling() {
      return filings.stream().map(filing -> filing.countsAs(at)).min(Instant::compareTo);
    }

    End at(Instant corrected) {
      return new End(number, corrected, filings, reopened);
    }

    End filed(StatedTime filing) {
      return new End(
          number, at, Stream.concat(filings.stream(), Stream.of(filing)).toList(), reopened);
    }

    End reopened(RecordedMoment moment) {
      return new End(number, at, filings, Optional.of(moment));
    }
  }

  /// A stretch of time, `[from, end)`, in which the incident was being handled.
  record Period(Instant from, Optional<Instant> end) {}

  private final Instant received;
  private final List<End> ends = new ArrayList<>();

  /// The receipt or the last reopening, at or after which an end lies.
  private Instant handledFrom;

  HandlingHistory(CaseFile file) {
    received = file.report().receivedAt();
    handledFrom = received;
    for (int order = 0; order < file.events().size(); order++) {
      take(file.events().get(order), order);
    }
  }

  /// What does not fit the state has no effect.
  private void take(CaseEvent event, int order) {
    switch (event) {
      case CaseEvent.HandlingEnded ended -> end(ended);
      case CaseEvent.EndCorrected corrected ->
          changeStanding(end -> end.at(corrected.end().countsAs(handledFrom)));
      case CaseEvent.ResultFiled filed -> changeStanding(end -> end.filed(filed.stated()));
      case CaseEvent.Reopened reopened -> {
        changeStanding(end -> end.reopened(new RecordedMoment(reopened.at(), order)));
        handledFrom = reopened.at();
      }
      case CaseEvent.Done _,
          CaseEvent.GradeConfirmed _,
          CaseEvent.Amended _,
          CaseEvent.FlaggedSuddenGrave _,
          CaseEvent.ReplyDrafted _,
          CaseEvent.ReplyApproved _,
          CaseEvent.ReplyReturned _,
          CaseEvent.ReplyDelivered _,
          CaseEvent.Merged _,
          CaseEvent.Unmerged _,
          CaseEvent.Absorbed _,
          CaseEvent.Waived _ -> {}
    }
  }

  private void end(CaseEvent.HandlingEnded ended) {
    if (!isEnded()) {
      var at = ended.stated().countsAs(handledFrom);
      ends.add(new End(ends.size() + 1, at, List.of(), Optional.empty()));
    }
  }

  private boolean isEnded() {
    return !ends.isEmpty() && ends.getLast().reopened().isEmpty();
  }

  private void changeStanding(UnaryOperator<End> change) {
    if (isEnded()) {
      ends.add(change.apply(ends.removeLast()));
    }
  }

  List<End> ends() {
    return ends;
  }

  /// The stretches in which it was handled, in order; the last one has no end unless handling has
  /// ended.
  List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    var from = received;
    for (var end : ends) {
      periods.add(new Period(from, Optional.of(end.at())));
      from = end.reopened().map(RecordedMoment::at).orElse(null);
    }
    if (from != null) {
      periods.add(new Period(from, Optional.empty()));
    }
    return periods;
  }
}
