package yuqing.durable.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.TransactionFailed;
import yuqing.localstack.testing.SettableClock;

class EventLogTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final EventWriter writer = new EventWriter(database, "topic", clock, () -> {});

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void writersThatLockTheOwnerNumberWithoutGapInTheOrderOfTheOutbox() {
    var writers = new ArrayList<CompletableFuture<Void>>();
    for (int writer = 0; writer < 8; writer++) {
      boolean givesUp = writer % 2 == 1;
      writers.add(Beside.run(() -> writeTwenty(givesUp)));
    }
    writers.forEach(CompletableFuture::join);

    assertThat(database.number("select count(*) from event_log where key = 'a'")).isEqualTo(80);
    assertThat(database.number("select max(sequence) from event_log where key = 'a'"))
        .isEqualTo(80);
    assertThat(
            database.number(
                """
                select count(*) from (
                  select sequence, row_number() over (order by o.id) as place
                  from outbox o join event_log using (position)) t where sequence <> place
                """))
        .isZero();
  }

  private void writeTwenty(boolean givesUp) {
    for (int i = 0; i < 20; i++) {
      try {
        database
            .transactions()
            .inNew(
                connection -> {
                  writer.appendIn(connection, "a");
                  if (givesUp) {
                    throw new IllegalStateException("gives up");
                  }
                  return null;
                });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("gives up");
      }
    }
  }

  @Test
  void aRollbackLeavesNothing() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inNew(
                        connection -> {
                          writer.appendIn(connection, "a");
                          throw new IllegalStateException("changed its mind");
                        }))
        .hasMessage("changed its mind");

    assertThat(database.number("select count(*) from event_log")).isZero();
    assertThat(database.number("select count(*) from outbox")).isZero();
    writer.append("a", 1);
    assertThat(database.number("select sequence from event_log")).isEqualTo(1);
  }

  @Test
  void aWriterThatForgotTheLockFailsInsteadOfTakingTheSameNumber() {
    var log = new EventLog(clock, () -> null, () -> {});
    database
        .transactions()
        .inNew(
            connection -> {
              log.append(connection, "topic", "a", (_, _, _, _) -> new byte[] {1});
              var second =
                  Beside.run(
                      () ->
                          database
                              .transactions()
                              .inNew(
                                  other ->
                                      log.append(
                                          other, "topic", "a", (_, _, _, _) -> new byte[] {2})));
              // The second waits for this transaction's row before it fails.
              await()
                  .until(
                      () ->
                          database.number("select count(*) from pg_locks where not granted") == 1);
              connection.commit();
              assertThatThrownBy(second::join).hasCauseInstanceOf(TransactionFailed.class);
              return null;
            });
    assertThat(database.number("select count(*) from event_log")).isEqualTo(1);
  }

  @Test
  void thePayloadReceivesTheEventsIdentity() {
    var seen = new ArrayList<Object>();
    var log = new EventLog(clock, () -> "00-aa-bb-01", () -> seen.add("wake"));
    var event =
        database
            .transactions()
            .inNew(
                connection ->
                    log.append(
                        connection,
                        "topic",
                        "a",
                        (id, sequence, time, traceparent) -> {
                          seen.add(new AppendedEvent(id, sequence, time));
                          seen.add(traceparent);
                          return "payload".getBytes(UTF_8);
                        }));

    assertThat(seen).containsExactly(event, "00-aa-bb-01", "wake");
    assertThat(event.id().version()).isEqualTo(7);
    assertThat(event.id().getMostSignificantBits() >>> 16)
        .isEqualTo(clock.instant().toEpochMilli());
    assertThat(event.time()).isEqualTo(clock.instant());
    assertThat(
            database.number(
                "select count(*) from event_log where payload = 'payload' and id = '%s'"
                    .formatted(event.id())))
        .isEqualTo(1);
  }

  @Test
  void manyAreNumberedEachByItsKeyAndQueuedInTheOrderGiven() {
    writer.append("b", 2);
    var keys = List.of("a", "b", "a", "c", "b");
    var log = new EventLog(clock, () -> null, () -> {});
    var entries =
        keys.stream()
            .map(
                key ->
                    new EventLog.Entry(
                        "topic",
                        key,
                        (_, sequence, _, _) -> EventWriter.text(key, sequence).getBytes(UTF_8)))
            .toList();
    var events = database.transactions().inNew(connection -> log.append(connection, entries));

    assertThat(events).extracting(AppendedEvent::sequence).containsExactly(1L, 3L, 2L, 1L, 4L);
    assertThat(events).extracting(AppendedEvent::id).doesNotHaveDuplicates();
    assertThat(
            database.number(
                """
                select count(*) from (
                  select string_agg(convert_from(payload, 'UTF8'), ' ' order by o.id) as said
                  from outbox o join event_log using (position)) t
                where said = 'b:1 b:2 a:1 b:3 a:2 c:1 b:4'\
                """))
        .isEqualTo(1);
  }

  @Test
  void ofManyNoneIsAppendedWhereOneIsInvalid() {
    var log = new EventLog(clock, () -> null, () -> {});
    var valid = new EventLog.Entry("topic", "a", (_, _, _, _) -> new byte[] {1});
    var empty = new EventLog.Entry("topic", "b", (_, _, _, _) -> new byte[0]);
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inNew(connection -> log.append(connection, List.of(valid, empty))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(database.number("select count(*) from event_log")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, EventLog.MAX_PAYLOAD_BYTES + 1})
  void whatNoBrokerWouldAcceptFailsItsWriter(int bytes) {
    var log = new EventLog(clock, () -> null, () -> {});
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inNew(
                        connection ->
                            log.append(connection, "topic", "a", (_, _, _, _) -> new byte[bytes])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not " + bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update event_log set sequence = 2", "delete from event_log"})
  void theLogIsAppendOnly(String change) {
    writer.append("a", 1);
    database.execute("delete from outbox");
    assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("append-only");
  }
}
