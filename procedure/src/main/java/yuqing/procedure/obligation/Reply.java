package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// One draft of a reply and what became of it.
///
/// @param decidedAt when it was approved or returned
/// @param approved whether it was approved; false while undecided
/// @param deliveredAt the first delivery, by when it occurred
record Reply(
    int number,
    Instant draftedAt,
    Optional<Instant> decidedAt,
    boolean approved,
    Optional<Instant> deliveredAt) {

  /// In the order in which they were drafted.
  static List<Reply> all(CaseFile file) {
    return file.events().stream()
        .flatMap(each -> each instanceof CaseEvent.ReplyDrafted d ? Stream.of(d) : Stream.empty())
        .map(draft -> of(draft, file.events(), file.report().discoveredAt()))
        .toList();
  }

  /// When the reply that was delivered had been approved.
  static Optional<Instant> approval(CaseEvent.ReplyDelivered delivered, List<CaseEvent> events) {
    return events.stream()
        .filter(
            each ->
                each instanceof CaseEvent.ReplyApproved approved
                    && approved.reply() == delivered.reply())
        .map(CaseEvent::occurredAt)
        .reduce((_, last) -> last);
  }

  private static Reply of(
      CaseEvent.ReplyDrafted draft, List<CaseEvent> events, Instant discovered) {
    Optional<Instant> decidedAt = Optional.empty();
    Optional<Instant> deliveredAt = Optional.empty();
    var approved = false;
    for (var event : events) {
      switch (event) {
        case CaseEvent.ReplyApproved each when each.reply() == draft.reply() -> {
          approved = true;
          decidedAt = Optional.of(each.at());
        }
        case CaseEvent.ReplyReturned each when each.reply() == draft.reply() ->
            decidedAt = Optional.of(each.at());
        case CaseEvent.ReplyDelivered each when each.reply() == draft.reply() ->
            deliveredAt =
                earlier(
                    deliveredAt, each.stated().countsAs(discovered, decidedAt.orElse(discovered)));
        case CaseEvent _ -> {}
      }
    }
    return new Reply(draft.reply(), draft.at(), decidedAt, approved, deliveredAt);
  }

  private static Optional<Instant> earlier(Optional<Instant> first, Instant second) {
    return first.filter(at -> !second.isBefore(at)).or(() -> Optional.of(second));
  }

  boolean returned() {
    return decidedAt.isPresent() && !approved;
  }

  boolean decidedBefore(Instant instant) {
    return decidedAt.filter(at -> at.isBefore(instant)).isPresent();
  }
}
