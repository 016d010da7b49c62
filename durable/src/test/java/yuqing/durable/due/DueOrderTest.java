package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows that wait for a bounded number of senders leave by priority and then by due, and are not
/// touched until they leave.
class DueOrderTest {

  private static final String WAITING =
      "select count(*) from due_row join before using (kind, key)"
          + " where due_row.xmin::text <> before.version or due_row.try_at <> before.try_at";

  private final Timers timers = new Timers();
  private final Post post = new Post(2);

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void twoHundredWaitUntouchedAndALaterOneOfLevelOneLeavesBeforeThem() {
    IntStream.rangeClosed(1, 200).forEach(n -> schedule("message", "late" + n, -n, 3));
    remember();
    timers.poller(4, post.handler("message"));
    await().until(() -> post.left.size() == 2);
    assertThat(post.left).containsExactlyInAnyOrder("late200", "late199");
    await().during(Timers.A_FEW_POLLS).until(() -> timers.database.number(WAITING) == 0);
    int looked = timers.transactions.get();
    assertThat(post.left).as("no more than there are senders").hasSize(2);

    schedule("message", "first", 0, 1);
    await().during(Timers.A_FEW_POLLS).until(() -> post.left.size() == 2);
    assertThat(timers.transactions.get()).as("no look while none is free").isEqualTo(looked);
    assertThat(timers.database.number(WAITING)).isZero();

    post.delivered();
    await().until(() -> post.left.size() == 3);
    assertThat(post.left.getLast()).isEqualTo("first");
    for (int more = 4; more <= 6; more++) {
      int now = more;
      post.delivered();
      await().until(() -> post.left.size() == now);
    }
    assertThat(post.left.subList(3, 6)).containsExactly("late198", "late197", "late196");
  }

  @Test
  void twoKindsShareTheSendersAndGoByPriorityAndDueTogether() {
    schedule("message", "a", -50, 3);
    schedule("notice", "b", -40, 2);
    schedule("message", "c", -30, 1);
    schedule("notice", "d", -60, 2);
    var one = new Post(1);
    timers.poller(4, one.handler("message"), one.handler("notice"));
    for (int left = 1; left <= 4; left++) {
      int now = left;
      await().until(() -> one.left.size() == now);
      one.delivered();
    }
    assertThat(one.left).containsExactly("c", "d", "b", "a");
  }

  @Test
  void aSenderThatBecomesFreeIsGivenTheNextOneInTheMiddleOfABurstOfOtherRows() {
    var one = new Post(1);
    schedule("message", "x", -2, 3);
    schedule("message", "y", -1, 3);
    var slow = new Recorded("judge");
    timers.overdue(Timers.BATCH);
    var letGo = new CountDownLatch(1);
    IntStream.rangeClosed(1, 3).forEach(n -> slow.waits.put("k" + n, letGo));
    timers.poller(3, slow, one.handler("message"));
    await().until(() -> slow.rows.size() >= 2 && one.left.size() == 1);
    letGo.countDown();
    one.delivered();
    await().until(() -> one.left.size() == 2);
  }

  @Test
  void aRowThatItsHandlerLeavesIsUnchanged() {
    schedule("message", "a", 0, 2);
    remember();
    post.stopping.set(true);
    timers.poller(1, post.handler("message"));
    await().until(() -> post.asked.availablePermits() > 0);
    await().during(Timers.A_FEW_POLLS).until(() -> timers.database.number(WAITING) == 0);
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isZero();
    post.stopping.set(false);
    await().until(() -> post.left.size() == 1);
  }

  @Test
  void aRowSetAgainKeepsItsPriorityUnlessOneIsGiven() {
    schedule("message", "a", 0, 1);
    timers.schedule("message", "a", Duration.ofMinutes(1));
    assertThat(timers.database.number("select priority from due_row")).isEqualTo(1);
    schedule("message", "a", 0, 3);
    assertThat(timers.database.number("select priority from due_row")).isEqualTo(3);
    timers.schedule("message", "b", Duration.ZERO);
    assertThat(timers.database.number("select priority from due_row where key = 'b'"))
        .isEqualTo(DueRow.USUAL_PRIORITY);
  }

  private void remember() {
    timers.database.execute(
        "create table before as select kind, key, xmin::text as version, try_at from due_row");
  }

  private void schedule(String kind, String key, int inSeconds, int priority) {
    timers
        .database
        .transactions()
        .inNew(
            c -> {
              timers.dueRows.schedule(c, kind, key, timers.start.plusSeconds(inSeconds), priority);
              return null;
            });
  }

  /// A number of senders, each busy with one message until it is delivered.
  private final class Post {
    final List<String> left = new CopyOnWriteArrayList<>();
    final AtomicBoolean stopping = new AtomicBoolean();
    final Semaphore asked = new Semaphore(0);
    private final Semaphore free;
    private final DueRoom room;

    Post(int senders) {
      free = new Semaphore(senders);
      room = free::availablePermits;
    }

    void delivered() {
      free.release();
      timers.signal.give();
    }

    DueHandler handler(String kind) {
      return new DueHandler() {
        @Override
        public String kind() {
          return kind;
        }

        @Override
        public DueRoom room() {
          return room;
        }

        @Override
        public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
          asked.release();
          if (stopping.get() || !free.tryAcquire()) {
            throw new RowLeft();
          }
          left.add(row.key());
        }
      };
    }
  }
}
