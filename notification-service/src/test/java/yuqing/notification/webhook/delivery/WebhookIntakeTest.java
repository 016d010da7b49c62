package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class WebhookIntakeTest {

  /// One that were taken to be for nobody would be lost, and a failure would end on the dead topic.
  @Test
  void whileTheDatabaseIsAwayAnEventMayHaveAReceiver() {
    var intake = new WebhookIntake(away(), null, null, null, null, InstantSource.system());
    assertThat(intake.hasReceivers()).isTrue();
  }

  private static DataSource away() {
    return (DataSource)
        Proxy.newProxyInstance(
            WebhookIntakeTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> {
              throw new SQLException("terminating connection", "57P01");
            });
  }
}
