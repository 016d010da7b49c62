package yuqing.durable.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.outbox.EventLog;
import yuqing.localstack.testing.SettableClock;

class RepublishCommandTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final EventLog log = new EventLog(clock, () -> null, () -> {});
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "quarkus.application.name", "incident-service",
              "quarkus.datasource.jdbc.url", database.url(),
              "quarkus.datasource.username", database.user(),
              "quarkus.datasource.password", database.password()));
  private final Command command = new Command(settings);

  @BeforeEach
  void publishedBefore() {
    append("a");
    clock.tick(Duration.ofHours(1));
    append("b");
    append("a");
    database.execute("delete from outbox");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private void append(String key) {
    var _ =
        database
            .transactions()
            .inNew(
                (Connection connection) ->
                    log.append(
                        connection,
                        "a-topic",
                        key,
                        (_, _, _, _) -> key.getBytes(StandardCharsets.UTF_8)));
  }

  private String queued() {
    return database
        .transactions()
        .inNew(
            connection -> {
              try (var select =
                      connection.prepareStatement(
                          "select coalesce(string_agg(key || sequence, ' ' order by outbox.id), '')"
                              + " from outbox join event_log using (position)");
                  var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
              }
            });
  }

  @Test
  void allIsPublishedAgain() throws SQLException {
    var outcome = command.run("republish", "--all");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .singleElement()
        .asString()
        .startsWith("3 events of incident-service wait in its outbox again");
    assertThat(queued()).isEqualTo("a1 b1 a2");
  }

  @Test
  void soIsWhatWasPublishedSinceAnInstantInAnyOffset() {
    assertThat(command.run("republish", "--since", "2026-10-13T09:15:00+08:00").exit()).isZero();
    assertThat(queued()).isEqualTo("b1 a2");
  }

  @Test
  void soIsWhatWasPublishedOfOneIncident() {
    assertThat(command.run("republish", "--incident", "a").exit()).isZero();
    assertThat(queued()).isEqualTo("a1 a2");
  }

  @Test
  void anIncidentWithoutEventsIsNamed() {
    var outcome = command.run("republish", "--incident", "c");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("republish: incident-service has said nothing of an incident c");
    assertThat(queued()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-10-13", "2026-10-13T08:00:00"})
  void anInstantThatIsNoneIsNamedWithASample(String instant) {
    var outcome = command.run("republish", "--since", instant);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "republish: --since takes an instant with its offset, such as"
                + " 2026-10-13T08:00:00+08:00, not "
                + instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"republish", "republish --since", "republish --all now", "republish --incident"})
  void whatIsNotUnderstoodIsAnsweredWithTheUsage(String line) {
    var outcome = command.run(line.split(" "));
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("republish: usage: republish (--since INSTANT | --incident ID | --all)");
    assertThat(queued()).isEmpty();
  }

  @Test
  void anUnknownCommandIsAnsweredWithBothUsages() {
    assertThat(command.run("repeat").err()).contains("republish (", "replay [--dry-run]");
  }

  @Test
  void aDatabaseThatRefusesIsNamedInOneLine() {
    settings.put("quarkus.datasource.password", "wrong");
    var outcome = command.run("republish", "--all");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("republish: the database " + database.url() + ": ")
        .contains("password authentication failed")
        .hasLineCount(1);
  }

  @Test
  void aMissingSettingIsNamed() {
    settings.remove("quarkus.datasource.password");
    assertThat(command.run("republish", "--all").err()).contains("quarkus.datasource.password");
  }
}
