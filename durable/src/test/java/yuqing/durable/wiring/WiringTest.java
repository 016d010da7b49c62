package yuqing.durable.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import yuqing.durable.JtaTransactions;
import yuqing.durable.due.DueRows;
import yuqing.durable.inbox.CatchUp;
import yuqing.durable.outbox.EventLog;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.TopicRecorder;

@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class WiringTest {

  private static final String TOPIC = "yuqing.archive.v1";
  private static final String DEAD = "yuqing.archive-service.dead";
  private static final String DEAD_OF_BATCHES = "yuqing.incident-service.dead";

  @Inject SmallService service;
  @Inject JtaTransactions transactions;
  @Inject AgroalDataSource database;
  @Inject EventLog log;
  @Inject DueRows dueRows;
  @Inject CatchUp catchUp;
  @Inject MeterRegistry metrics;
  @Inject SmallRyeHealthReporter health;
  @Inject WorkerRegistry workers;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private Object append(Connection connection, String key, String text) throws SQLException {
    return log.append(
        connection, TOPIC, key, (_, _, _, _) -> text.getBytes(StandardCharsets.UTF_8));
  }

  private long number(String sql) {
    return transactions.inNew(
        connection -> {
          try (var select = connection.prepareStatement(sql);
              var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Test
  void aCommitWakesTheRelayAndARollbackPublishesNothing() {
    String text = "text " + UUID.randomUUID();
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    c -> {
                      var _ = append(c, "a", "never " + text);
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");
    var _ = transactions.inNew(c -> append(c, "a", text));
    await().until(() -> service.consumed().contains(text));
    assertThat(service.consumed()).doesNotContain("never " + text);
    await().until(() -> number("select count(*) from outbox") == 0);
  }

  @Test
  void whatFailsIsRetriedWhatIsRefusedGoesToTheDeadTopicAndTheNextIsConsumed() {
    String run = UUID.randomUUID().toString();
    for (var text : new String[] {"refused ", "fails twice ", "next "}) {
      var _ = transactions.inNew(c -> append(c, "b", text + run));
    }
    await().until(() -> service.consumed().contains("next " + run));
    assertThat(service.consumed())
        .containsSubsequence("fails twice " + run, "next " + run)
        .doesNotContain("refused " + run);
    try (var dead = TopicRecorder.fromBeginning(bootstrap, DEAD)) {
      assertThat(header(letter(dead, "refused " + run), "dead-letter-reason"))
          .contains("refused for good");
      assertThat(dead.records()).noneMatch(each -> TopicRecorder.text(each).equals("next " + run));
    }
  }

  @Test
  void aRefusedRecordOfABatchGoesToTheDeadTopicAloneWithItsOrigin() {
    String run = UUID.randomUUID().toString();
    for (var text : new String[] {"before ", "refused in a batch ", "after "}) {
      var _ = transactions.inNew(c -> append(c, "c", text + run));
    }
    await().until(() -> service.consumedInBatches().contains("after " + run));
    assertThat(service.consumedInBatches()).containsSubsequence("before " + run, "after " + run);
    try (var dead = TopicRecorder.fromBeginning(bootstrap, DEAD_OF_BATCHES)) {
      var letter = letter(dead, "refused in a batch " + run);
      assertThat(header(letter, "dead-letter-reason")).contains("refused for good");
      assertThat(header(letter, "dead-letter-topic")).isEqualTo(TOPIC);
      assertThat(dead.records().stream().map(TopicRecorder::text))
          .doesNotContain("before " + run, "after " + run);
    }
  }

  private static ConsumerRecord<String, byte[]> letter(TopicRecorder dead, String text) {
    await().until(() -> dead.records().stream().map(TopicRecorder::text).anyMatch(text::equals));
    return dead.records().stream()
        .filter(each -> TopicRecorder.text(each).equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void aTransactionOfItsOwnIsIndependentOfTheCallersAndTheCurrentOneIsShared() {
    assertThatThrownBy(() -> transactions.inCurrent(_ -> null))
        .isInstanceOf(IllegalStateException.class);
    long before = number("select count(*) from due_row");
    Instant never = Instant.parse("2999-01-01T00:00:00Z");
    QuarkusTransaction.begin();
    try {
      schedule("own", never, true);
      schedule("shared", never, false);
      assertThat(number("select count(*) from due_row")).isEqualTo(before + 1);
    } finally {
      QuarkusTransaction.rollback();
    }
    assertThat(number("select count(*) from due_row where key = 'own'")).isEqualTo(1);
    assertThat(number("select count(*) from due_row where key = 'shared'")).isZero();
  }

  private void schedule(String key, Instant dueAt, boolean own) {
    yuqing.durable.TransactionalWork<Object> work =
        c -> {
          dueRows.schedule(c, "tried", key, dueAt);
          return null;
        };
    var _ = own ? transactions.inNew(work) : transactions.inCurrent(work);
  }

  @Test
  void aHandlersRowsFire() {
    String key = UUID.randomUUID().toString();
    schedule(key, Instant.parse("2026-01-01T00:00:00Z"), true);
    await().until(() -> service.fired().stream().anyMatch(row -> row.key().equals(key)));
  }

  @Test
  void allThatWasThereIsConsumedInTheEnd() {
    await().until(catchUp::caughtUp);
  }

  @Test
  void readinessShowsTheRelayTheInboxAndTheTimers() throws Exception {
    await().until(() -> health.getReadiness().getPayload().toString().contains("\"relay\""));
    assertThat(state("relay")).isEqualTo("UP");
    assertThat(state("timers")).isEqualTo("UP");
    assertThat(state("inbox")).isEqualTo("UP");

    try (Connection connection = database.getConnection();
        var stuck = connection.createStatement()) {
      // A shard that no relay publishes, as if its holder could not publish it.
      stuck.execute(
          """
          with entry as (
            insert into event_log (id, topic, key, sequence, shard, recorded_at, payload)
            values (gen_random_uuid(), 'x', gen_random_uuid()::text, 1, 99, now(), 'x')
            returning position)
          insert into outbox (shard, position, bytes, waits_since)
          select 99, position, 1, now() - interval '61 seconds' from entry
          """);
      assertThat(state("relay")).isEqualTo("DOWN");
      stuck.execute("delete from outbox where shard = 99");
      assertThat(state("relay")).isEqualTo("UP");
    }
  }

  @Test
  void livenessNamesAWorkerThatCannotBeRestarted() {
    assertThat(liveness()).contains("{\"name\":\"workers\",\"status\":\"UP\"}");
    var broken =
        workers.thread(
            "broken",
            () -> {
              throw new StackOverflowError();
            });
    broken.start();
    try {
      await().until(() -> liveness().contains("\"broken\":\"it fails however often"));
      assertThat(health.getLiveness().isDown()).isTrue();
    } finally {
      broken.expectEnd();
      broken.interrupt();
    }
    await().until(() -> !health.getLiveness().isDown());
  }

  private String liveness() {
    return health.getLiveness().getPayload().toString();
  }

  private String state(String check) {
    return health.getReadiness().getPayload().getJsonArray("checks").stream()
        .map(jakarta.json.JsonValue::asJsonObject)
        .filter(one -> one.getString("name").equals(check))
        .map(one -> one.getString("status"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void depthAndAgeAreScraped() {
    await().until(() -> metrics.get("yuqing.outbox.depth").gauge().value() >= 0);
    await().until(() -> metrics.get("yuqing.inbox.lag").tag("topic", TOPIC).gauge().value() == 0);
    assertThat(metrics.get("yuqing.outbox.oldest.age").gauge().value()).isNotNegative();
  }
}
