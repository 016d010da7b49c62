package yuqing.notification.alert;

import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Post;

/// Who owes what an alert is about: a post, and the department whose post it is. Several posts have
/// one department, so neither decides alone.
record DutyOwner(Post post, String department) {

  static DutyOwner of(Obligation obligation) {
    return new DutyOwner(obligation.owner(), obligation.department());
  }
}
