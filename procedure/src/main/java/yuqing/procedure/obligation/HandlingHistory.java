package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// The ends of handling, what was filed after each, and the reopenings. Which end is in force
/// follows what is recorded; when it happened follows its last correction.
final class HandlingHistory {

  /// @param number 1, 2, 3 …
  /// @param at as corrected
  /// @param firstFiling when the result was first filed while it was in force
  /// @param reopened what cancelled it
  record End(
      int number, Instant at, Optional<Instant> firstFiling, Optional<RecordedMoment> reopened) {}

  /// A stretch of time, `[from, end)`, in which the incident was being handled.
  record Period(Instant from, Optional<Instant> end) {}

  private static final Optional<RecordedMoment> NONE = Optional.empty();

  private final Instant received;
  private final List<End> ends = new ArrayList<>();

  HandlingHistory(CaseFile file) {
    received = file.report().receivedAt();
    for (int order = 0; order < file.events().size(); order++) {
      take(file.events().get(order), order);
    }
  }

  /// What does not fit the state has no effect.
  private void take(CaseEvent event, int order) {
    switch (event) {
      case CaseEvent.HandlingEnded ended -> end(ended);
      case CaseEvent.EndCorrected corrected ->
          changeStanding(
              end -> new End(end.number(), corrected.endedAt(), end.firstFiling(), NONE));
      case CaseEvent.ResultFiled filed ->
          changeStanding(
              end -> new End(end.number(), end.at(), earlier(end, filed.occurredAt()), NONE));
      case CaseEvent.Reopened reopened -> {
        var moment = Optional.of(new RecordedMoment(reopened.at(), order));
        changeStanding(end -> new End(end.number(), end.at(), end.firstFiling(), moment));
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
          CaseEvent.Absorbed _ -> {}
    }
  }

  private void end(CaseEvent.HandlingEnded ended) {
    if (!isEnded()) {
      ends.add(new End(ends.size() + 1, ended.occurredAt(), Optional.empty(), NONE));
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

  private static Optional<Instant> earlier(End end, Instant filed) {
    return Stream.concat(end.firstFiling().stream(), Stream.of(filed)).min(Instant::compareTo);
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
