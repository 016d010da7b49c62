package yuqing.notification.alert;

import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Post;

/// Who owes what an alert is about: a post, and the department whose post it is. Several posts have
/// one department, so neither decides alone.
record DutyOwner(Post post, String department) {

  static DutyOwner of(Obligation obligation) {
    return new DutyOwner(obligation.owner(), obligation.department());
  }

  /// A ladder's first step is who owes it; an order without steps reaches nobody.
  static DutyOwner of(AlertOrdered order) {
    return order.ladder().stream()
        .findFirst()
        .map(first -> new DutyOwner(first.post(), first.department()))
        .orElseGet(() -> of(order.obligation()));
  }
}
