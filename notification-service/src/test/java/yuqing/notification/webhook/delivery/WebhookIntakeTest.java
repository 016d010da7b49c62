package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import yuqing.durable.TransactionFailed;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;

class WebhookIntakeTest {

  /// One that were taken to be for nobody would be lost, and a failure would end on the dead topic.
  @Test
  void whileTheDatabaseIsAwayAnEventMayHaveAReceiver() {
    var intake =
        new WebhookIntake(new AbsentDatabase(), null, null, null, null, InstantSource.system());
    assertThat(intake.hasReceivers()).isTrue();
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
