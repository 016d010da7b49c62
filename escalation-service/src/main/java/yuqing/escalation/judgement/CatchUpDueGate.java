package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.durable.due.DueGate;
import yuqing.durable.inbox.CatchUp;

/// After a start or a rebalance, or while something lies unheard, no deadline fires until all that
/// waits on the topics has been heard: what meets an obligation may be among it.
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
