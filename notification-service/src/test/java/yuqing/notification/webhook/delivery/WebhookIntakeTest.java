package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.Event;
import yuqing.contracts.term.Post;
import yuqing.durable.TransactionFailed;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;

class WebhookIntakeTest {

  /// One that were taken to be for nobody would be lost, and a failure would end on the dead topic.
  @Test
  void whileTheDatabaseIsAwayAnEventMayHaveAReceiver() {
    var intake =
        new WebhookIntake(new AbsentDatabase(), null, null, null, null, InstantSource.system());

    var asked = new DecisionEvent.FactsAsked(1, "涉及几栋宿舍？", Post.LIAISON, null, Instant.EPOCH);
    assertThat(intake.hasNoReceiver(event(asked))).isFalse();
  }

  private static Event<DecisionEvent> event(DecisionEvent data) {
    var id = UUID.randomUUID();
    return new Event<>(id, "/escalation-service", id.toString(), Instant.EPOCH, 1, null, data);
  }

  private static final class AbsentDatabase implements Transactions {

    @Override
    public <T> T inNew(TransactionalWork<T> work) {
      throw new TransactionFailed(new SQLException("terminating connection", "57P01"));
    }

    @Override
    public <T> T inCurrent(TransactionalWork<T> work) {
      throw new IllegalStateException("no transaction");
    }
  }
}
