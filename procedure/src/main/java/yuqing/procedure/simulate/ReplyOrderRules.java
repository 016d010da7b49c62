package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yuqing.procedure.casefile.CaseEvent;

/// Which step of a reply may come next: one draft at a time, delivered only after approval.
final class ReplyOrderRules {

  private enum State {
    NONE,
    WAITING,
    APPROVED,
    RETURNED,
    DELIVERED
  }

  /// Number of the latest draft, and its state.
  private int reply;

  private State state = State.NONE;

  /// When each approved reply was approved.
  private final Map<Integer, Instant> approvals = new HashMap<>();

  Optional<String> draft(CaseEvent.ReplyDrafted draft) {
    if (state == State.WAITING) {
      return Optional.of("reply " + reply + " still awaits its decision");
    }
    if (state == State.APPROVED) {
      return Optional.of("reply " + reply + " is approved and not yet delivered");
    }
    if (draft.reply() != reply + 1) {
      return Optional.of("the next reply is number " + (reply + 1));
    }
    reply = draft.reply();
    state = State.WAITING;
    return Optional.empty();
  }

  Optional<String> approve(CaseEvent.ReplyApproved approved) {
    var refused = decide(approved.reply(), State.APPROVED);
    if (refused.isEmpty()) {
      approvals.put(approved.reply(), approved.at());
    }
    return refused;
  }

  Optional<String> giveBack(CaseEvent.ReplyReturned returned) {
    return decide(returned.reply(), State.RETURNED);
  }

  private Optional<String> decide(int number, State decision) {
    if (number != reply || state != State.WAITING) {
      return Optional.of("reply " + number + " awaits no decision");
    }
    state = decision;
    return Optional.empty();
  }

  /// Given to a second source, an approved reply is delivered once more.
  Optional<String> deliver(CaseEvent.ReplyDelivered delivered) {
    var approvedAt = approvals.get(delivered.reply());
    if (approvedAt == null) {
      return Optional.of("reply " + delivered.reply() + " is not approved");
    }
    if (!delivered.stated().reaches(approvedAt)) {
      return Optional.of("delivered before it was approved");
    }
    if (delivered.reply() == reply) {
      state = State.DELIVERED;
    }
    return Optional.empty();
  }
}
