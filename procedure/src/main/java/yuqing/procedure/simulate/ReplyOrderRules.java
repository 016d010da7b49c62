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

  Optional<ImpossibleEvent> draft(CaseEvent.ReplyDrafted draft) {
    if (state == State.WAITING) {
      return ImpossibleEvent.of(ScenarioFault.REPLY_AWAITS_DECISION, reply);
    }
    if (state == State.APPROVED) {
      return ImpossibleEvent.of(ScenarioFault.REPLY_NOT_DELIVERED, reply);
    }
    if (draft.reply() != reply + 1) {
      return ImpossibleEvent.of(ScenarioFault.WRONG_REPLY_NUMBER, reply + 1);
    }
    reply = draft.reply();
    state = State.WAITING;
    return Optional.empty();
  }

  Optional<ImpossibleEvent> approve(CaseEvent.ReplyApproved approved) {
    var refused = decide(approved.reply(), State.APPROVED);
    if (refused.isEmpty()) {
      approvals.put(approved.reply(), approved.at());
    }
    return refused;
  }

  Optional<ImpossibleEvent> giveBack(CaseEvent.ReplyReturned returned) {
    return decide(returned.reply(), State.RETURNED);
  }

  private Optional<ImpossibleEvent> decide(int number, State decision) {
    if (number != reply || state != State.WAITING) {
      return ImpossibleEvent.of(ScenarioFault.REPLY_AWAITS_NONE, number);
    }
    state = decision;
    return Optional.empty();
  }

  /// Given to a second source, an approved reply is delivered once more.
  Optional<ImpossibleEvent> deliver(CaseEvent.ReplyDelivered delivered) {
    var approvedAt = approvals.get(delivered.reply());
    if (approvedAt == null) {
      return ImpossibleEvent.of(ScenarioFault.REPLY_NOT_APPROVED, delivered.reply());
    }
    if (!delivered.stated().reaches(approvedAt)) {
      return ImpossibleEvent.of(ScenarioFault.DELIVERED_TOO_EARLY);
    }
    if (delivered.reply() == reply) {
      state = State.DELIVERED;
    }
    return Optional.empty();
  }
}
