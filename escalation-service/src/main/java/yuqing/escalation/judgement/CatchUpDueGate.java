package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.durable.due.DueGate;
import yuqing.durable.inbox.CatchUp;

/// After a start or a rebalance, or while events are not consumed yet, no deadline fires until all
/// events on the topics have been consumed: one of them may meet an obligation.
@ApplicationScoped
public class CatchUpDueGate implements DueGate {

  private final CatchUp catchUp;

  CatchUpDueGate(CatchUp catchUp) {
    this.catchUp = catchUp;
  }

  @Override
  public boolean open() {
    return catchUp.caughtUp();
  }
}
