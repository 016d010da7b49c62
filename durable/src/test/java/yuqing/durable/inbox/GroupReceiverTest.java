package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;

class GroupReceiverTest {

  private static final String SOURCE = "/incident-service";
  private static final ContextKey<String> TRACE = ContextKey.named("trace");

  private final TestDatabase database = Parts.get().newDatabase();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Inbox inbox = new Inbox(new SettableClock());
  private final EventReceiver single = newSingle();
  private final GroupReceiver receiver = newReceiver(single);

  @BeforeEach
  void tables() {
    database.execute(
        "create table effect (place serial, what text, transaction xid8 default pg_current_xact_id())");
  }

  @AfterEach
  void drop() {
    single.close();
    database.close();
  }

  private EventReceiver newSingle() {
    return new EventReceiver(
        database.transactions(),
        inbox,
        new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)),
        metrics);
  }

  private GroupReceiver newReceiver(EventReceiver ofOne) {
    return new GroupReceiver(inbox, ofOne, metrics);
  }

  private static InboxEvent<String> event(String incident, String what) {
    return InboxEvent.of(UUID.randomUUID(), SOURCE, incident, what);
  }

  private static void effect(Connection connection, String what) throws SQLException {
    Sql.update(connection, "insert into effect (what) values (?)", what);
  }

  private List<String> effects() {
    return database
        .transactions()
        .inNew(
            connection ->
                Sql.list(
                    connection, row -> row.getString(1), "select what from effect order by place"));
  }

  private long transactions() {
    return database.number("select count(distinct transaction) from effect");
  }

  @Test
  void theEventsOfAnIncidentShareATransactionInTheirOrder() {
    var events = List.of(event("a", "a1"), event("b", "b1"), event("a", "a2"), event("a", "a3"));
    assertThat(receiver.receive(events, GroupWork.each(GroupReceiverTest::effect))).isEmpty();
    assertThat(effects()).containsExactly("a1", "a2", "a3", "b1");
    assertThat(transactions()).isEqualTo(2);
    assertThat(database.number("select count(*) from inbox")).isEqualTo(4);
    assertThat(metrics.counter("yuqing.inbox.received").count()).isEqualTo(4);
  }

  @Test
  void aRepeatCountsOnceInTheSamePollAndInALaterOne() {
    var first = event("a", "first");
    var second = event("a", "second");
    GroupWork<String> work = GroupWork.each(GroupReceiverTest::effect);
    receiver.receive(List.of(first, first, second), work);
    receiver.receive(List.of(second, first, event("a", "third"), second), work);
    assertThat(effects()).containsExactly("first", "second", "third");
    assertThat(metrics.counter("yuqing.inbox.received").count()).isEqualTo(3);
    assertThat(metrics.counter("yuqing.inbox.repeats").count()).isEqualTo(4);
  }

  @Test
  void repeatsAloneDoNoWork() {
    var events = List.of(event("a", "one"), event("a", "two"));
    receiver.receive(events, GroupWork.each(GroupReceiverTest::effect));
    receiver.receive(
        events,
        (_, _) -> {
          throw new AssertionError("there is nothing to do");
        });
    assertThat(effects()).containsExactly("one", "two");
  }

  @Test
  void thePoisonAmongThemIsRefusedAloneAndLeavesNothing() {
    var poison = event("a", "poison");
    var events = List.of(event("a", "before"), poison, event("a", "after"), event("b", "other"));
    var refused =
        receiver.receive(
            events,
            GroupWork.each(
                (connection, what) -> {
                  effect(connection, what);
                  if (what.equals("poison")) {
                    throw new UnprocessableEvent("no such incident");
                  }
                }));
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().event()).isSameAs(poison);
    assertThat(refused.getFirst().reason()).hasMessage("no such incident");
    assertThat(effects()).containsExactly("before", "after", "other");
    assertThat(database.number("select count(*) from inbox where event_id = '" + poison.id() + "'"))
        .isZero();
  }

  @Test
  void aFailureOfTheTransactionRefusesNobody() {
    var attempts = new AtomicInteger();
    var events = List.of(event("a", "one"), event("a", "two"), event("a", "three"));
    var refused =
        receiver.receive(
            events,
            GroupWork.each(
                (connection, what) -> {
                  effect(connection, what);
                  if (what.equals("two") && attempts.incrementAndGet() <= 3) {
                    throw new SQLException("fails together, and twice by itself");
                  }
                }));
    assertThat(refused).isEmpty();
    assertThat(attempts).hasValue(4);
    assertThat(effects()).containsExactly("one", "two", "three");
    assertThat(metrics.counter("yuqing.inbox.retries").count()).isEqualTo(2);
  }

  @Test
  void theEventsWaitForAnUnavailableDatabase() {
    database.makeUnavailable();
    var events = List.of(event("a", "one"), event("a", "two"), event("b", "three"));
    var refused = new CopyOnWriteArrayList<RefusedEvent<String>>();
    var taken =
        Beside.run(
            () ->
                refused.addAll(
                    receiver.receive(events, GroupWork.each(GroupReceiverTest::effect))));
    await().until(() -> metrics.counter("yuqing.inbox.retries").count() > 0);
    assertThat(taken).isNotDone();
    database.makeAvailable();
    await().until(taken::isDone);
    taken.join();
    assertThat(refused).isEmpty();
    assertThat(effects()).containsExactly("one", "two", "three");
  }

  /// As after a kill between two groups: the poll comes again from its first record.
  @Test
  void aPollThatEndedBetweenTwoGroupsIsConsumedToItsEndTheNextTime() {
    var events = List.of(event("a", "a1"), event("a", "a2"), event("b", "b1"), event("b", "b2"));
    var stopped =
        Beside.run(
            () ->
                receiver.receive(
                    events,
                    GroupWork.each(
                        (connection, what) -> {
                          effect(connection, what);
                          if (what.startsWith("b")) {
                            throw new IllegalStateException("stops here");
                          }
                        })));
    await().until(() -> metrics.counter("yuqing.inbox.retries").count() >= 1);
    single.close();
    assertThatThrownBy(stopped::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(effects()).containsExactly("a1", "a2");

    try (var next = newSingle()) {
      newReceiver(next).receive(events, GroupWork.each(GroupReceiverTest::effect));
    }
    assertThat(effects()).containsExactly("a1", "a2", "b1", "b2");
  }

  /// A planned stop closes the database next: what runs is committed, and nothing else begins.
  @Test
  void closingWaitsForTheRunningTransactionAndBeginsNoOther() throws Exception {
    var inWork = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var events = List.of(event("a", "a1"), event("b", "b1"), event("c", "c1"), event("c", "c2"));
    var stopped =
        Beside.run(
            () ->
                receiver.receive(
                    events,
                    GroupWork.each(
                        (connection, what) -> {
                          effect(connection, what);
                          inWork.countDown();
                          awaitQuietly(goOn);
                        })));
    inWork.await();
    var closing = Beside.run(single::close);
    await().until(() -> single.isClosedWithin(Duration.ZERO));
    assertThat(closing).isNotDone();
    goOn.countDown();
    closing.join();
    assertThat(effects()).containsExactly("a1");
    assertThatThrownBy(stopped::join).hasCauseInstanceOf(ReceiverClosed.class);
    assertThat(metrics.counter("yuqing.inbox.retries").count()).isZero();
    assertThat(effects()).containsExactly("a1");
  }

  /// As over a rebalance: the old owner of a partition is still at what the new one has polled.
  @Test
  void twoConsumersOfTheSameEventsDoEachOnce() throws Exception {
    var events = new ArrayList<InboxEvent<String>>();
    for (int i = 0; i < 20; i++) {
      events.add(event("a", "e" + i));
    }
    var inWork = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        Beside.run(
            () ->
                receiver.receive(
                    events.subList(0, 12),
                    GroupWork.each(
                        (connection, what) -> {
                          effect(connection, what);
                          inWork.countDown();
                          awaitQuietly(goOn);
                        })));
    inWork.await();
    var second =
        Beside.run(
            () -> receiver.receive(events.reversed(), GroupWork.each(GroupReceiverTest::effect)));
    await().until(() -> database.number("select count(*) from pg_locks where not granted") == 1);
    goOn.countDown();
    first.join();
    second.join();
    assertThat(effects()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void eachWorkRunsInTheTraceOfItsEvent() {
    var seen = new CopyOnWriteArrayList<String>();
    GroupWork<String> work =
        GroupWork.each((_, what) -> seen.add(what + " in " + Context.current().get(TRACE)));
    receiver.receive(List.of(traced("one"), traced("two")), work);
    receiver.receive(List.of(traced("alone")), work);
    assertThat(seen).containsExactly("one in one", "two in two", "alone in alone");
    assertThat(Context.current().get(TRACE)).isNull();
  }

  private static InboxEvent<String> traced(String what) {
    return event("a", what).carriedBy(1, Context.root().with(TRACE, what));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
