package yuqing.notification.alert;

import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.term.Post;

/// Who owes what an alert is about: a post, and the department whose post it is. Several posts have
/// one department, so neither decides alone.
record DutyOwner(Post post, String department) {

  static DutyOwner of(Obligation obligation) {
    return new DutyOwner(obligation.owner(), obligation.department());
  }

  /// A ladder's first step is who owes it.
  static DutyOwner of(Rung first) {
    return new DutyOwner(first.post(), first.department());
  }
}
