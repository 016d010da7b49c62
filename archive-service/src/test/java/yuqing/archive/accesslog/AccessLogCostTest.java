package yuqing.archive.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.durable.TransactionFailed;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;

/// What an access costs, and that a log which cannot be written refuses nobody.
class AccessLogCostTest {

  private static final Instant HOUR = Instant.parse("2026-10-13T02:00:00Z");
  private static final Caller HEAD =
      new Caller("a-head", "desk", Set.of(Role.DEPARTMENT_HEAD), Set.of("logistics"));

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final CountedTransactions transactions = new CountedTransactions();
  private final AccessLog log = new AccessLog(transactions, metrics);

  /// Counts transactions, and carries none out.
  private static final class CountedTransactions implements Transactions {

    private int begun;
    private boolean fail;

    @Override
    public <T> T inNew(TransactionalWork<T> work) {
      begun++;
      if (fail) {
        throw new TransactionFailed(new SQLException("no connection"));
      }
      return null;
    }

    @Override
    public <T> T inCurrent(TransactionalWork<T> work) {
      throw new AssertionError("an access is logged in a transaction of its own");
    }
  }

  private void view(Instant at) {
    log.record(HEAD, AccessKind.VIEW, new AccessSubject("an-incident", ""), at);
  }

  @Test
  void whoLooksAgainWithinTheHourCostsNoTransaction() {
    for (int second = 0; second < 3600; second += 10) {
      view(HOUR.plusSeconds(second));
    }
    assertThat(transactions.begun).isEqualTo(1);
    view(HOUR.plusSeconds(3600));
    assertThat(transactions.begun).isEqualTo(2);
  }

  @Test
  void anAccessThatCannotBeWrittenIsCountedAndTriedAgainWithTheNext() {
    transactions.fail = true;
    view(HOUR);
    assertThat(metrics.counter("yuqing.access.log.lost").count()).isEqualTo(1);
    transactions.fail = false;
    view(HOUR.plusSeconds(1));
    view(HOUR.plusSeconds(2));
    assertThat(transactions.begun).isEqualTo(2);
    assertThat(metrics.counter("yuqing.access.log.lost").count()).isEqualTo(1);
  }
}
