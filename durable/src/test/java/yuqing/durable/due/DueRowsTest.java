package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;

class DueRowsTest {

  private static final Instant SOON = Instant.parse("2026-10-13T00:30:00Z");
  private static final Instant LATER = Instant.parse("2026-10-13T08:15:00.123456Z");

  private final TestDatabase database = Parts.get().newDatabase();
  private final DueRows dueRows = new DueRows(() -> null);

  @AfterEach
  void drop() {
    database.close();
  }

  private void schedule(String kind, String key, Instant dueAt) {
    database
        .transactions()
        .inNew(
            c -> {
              dueRows.schedule(c, kind, key, dueAt);
              return null;
            });
  }

  private Optional<Instant> find(String kind, String key) {
    return database.transactions().inNew(c -> dueRows.find(c, kind, key));
  }

  @Test
  void thereIsOneRowPerKindAndKeyWhichALaterSettingMoves() {
    schedule("judge", "a", SOON);
    schedule("judge", "a", LATER);
    schedule("judge", "b", SOON);
    schedule("remind", "a", SOON);
    assertThat(find("judge", "a")).contains(LATER);
    assertThat(find("judge", "b")).contains(SOON);
    assertThat(find("remind", "a")).contains(SOON);
    assertThat(database.number("select count(*) from due_row")).isEqualTo(3);
  }

  @Test
  void theRowKeepsTheTraceInWhichItWasSetLast() {
    var traces = List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "another");
    for (var trace : traces) {
      database
          .transactions()
          .inNew(
              c -> {
                new DueRows(() -> trace).schedule(c, "judge", "a", SOON);
                return null;
              });
    }
    var taken =
        database.transactions().inNew(c -> DueTable.take(c, "judge", "a", SOON).orElseThrow());
    assertThat(taken.traceparent()).isEqualTo("another");
  }

  @Test
  void cancellingDeletesThatRowAndReturnsWhetherItExisted() {
    schedule("judge", "a", SOON);
    schedule("judge", "b", SOON);
    var first = database.transactions().inNew(c -> dueRows.cancel(c, "judge", "a"));
    var second = database.transactions().inNew(c -> dueRows.cancel(c, "judge", "a"));
    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(find("judge", "a")).isEmpty();
    assertThat(find("judge", "b")).contains(SOON);
  }

  @Test
  void aRollbackTakesTheSettingBack() {
    schedule("judge", "a", SOON);
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inNew(
                        c -> {
                          dueRows.schedule(c, "judge", "a", LATER);
                          throw new IllegalStateException("changed its mind");
                        }))
        .hasMessage("changed its mind");
    assertThat(find("judge", "a")).contains(SOON);
  }

  @Test
  void aNewSettingForgetsFailedAttempts() {
    schedule("judge", "a", SOON);
    database.execute("update due_row set attempts = 7, try_at = due_at + interval '1 hour'");
    schedule("judge", "a", LATER);
    assertThat(database.number("select attempts from due_row")).isZero();
    assertThat(database.number("select count(*) from due_row where try_at = due_at")).isEqualTo(1);
  }
}
