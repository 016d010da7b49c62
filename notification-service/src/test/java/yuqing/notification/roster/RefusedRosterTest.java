package yuqing.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import javax.sql.DataSource;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.notification.NotificationParts;

/// What the roster refuses, and what of it reaches the log.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class RefusedRosterTest {

  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: c@d.example",
        "a\u0001@b.example",
        "a\u0085@b.example",
        "a\u2028@b.example",
        "a\u3000@b.example",
        "a@b\u00A0.example",
        "a\u200B@b.example",
        "a@b..example",
        "a@b.example.",
        "a＠b.example",
        "a@b。example",
        "a@127.0.0.1",
        "a@b@c"
      })
  void anAddressThatNoMailCanGoToIsRefused(String email) {
    var person = "p-" + UUID.randomUUID();
    RosterCalls.asAdministrator()
        .header("If-None-Match", "*")
        .body(Map.of("name", "甲", "email", email, "language", "zh"))
        .put("/people/" + person)
        .then()
        .statusCode(400)
        .body("errors.field", contains("email"));
    RosterCalls.as("administrator").get("/people/" + person).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example ",
        "\u3000a@b.example",
        "a@b.example\u00A0\u200B\uFEFF",
        "a@b.example\n"
      })
  void blanksAroundAnAddressAreNotStored(String email) {
    var person = "p-" + UUID.randomUUID();
    RosterCalls.asAdministrator()
        .header("If-None-Match", "*")
        .body(Map.of("name", "甲", "email", email, "language", "zh"))
        .put("/people/" + person)
        .then()
        .statusCode(201)
        .body("email", equalTo("a@b.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31",
        "-999999999-01-01",
        "-4714-01-01",
        "+5874897-12-31",
        "+5874898-01-01",
        "1969-12-31"
      })
  void aDayBeyondTheYearsIsRefused(String day) {
    var department = RosterCalls.newDepartment();
    RosterCalls.asAdministrator()
        .body(
            Map.of(
                "department",
                department,
                "person",
                "liaison-finance",
                "filedOn",
                day,
                "termUntil",
                day))
        .post("/liaisons")
        .then()
        .statusCode(400)
        .body("errors.field", contains("filedOn", "termUntil"))
        .body("errors.code", contains("bad-date", "bad-date"));
  }

  @Test
  void theLastDayIsTaken() {
    var department = RosterCalls.newDepartment();
    RosterCalls.asAdministrator()
        .body(
            Map.of(
                "department",
                department,
                "person",
                "liaison-finance",
                "filedOn",
                "2026-09-01",
                "termUntil",
                "9999-12-31"))
        .post("/liaisons")
        .then()
        .statusCode(201)
        .body("termUntil", equalTo("9999-12-31"));
  }

  @Test
  void whatTheDatabaseRefusesIsLoggedWithoutItsValues() throws SQLException {
    var log = new Log();
    InitialConfigurator.DELAYED_HANDLER.addHandler(log);
    refuse("before insert on person for each row execute function refuse_row()");
    try {
      RosterCalls.asAdministrator()
          .header("If-None-Match", "*")
          .body(Map.of("name", "密名", "email", "secret@school.example", "language", "zh"))
          .put("/people/p-" + UUID.randomUUID())
          .then()
          .statusCode(500)
          .body("detail", equalTo(null));
    } finally {
      execute("drop trigger refusing on person", "drop function refuse_row()");
      InitialConfigurator.DELAYED_HANDLER.removeHandler(log);
    }
    assertThat(log.lines).anyMatch(line -> line.contains("PersonResource.put failed"));
    assertThat(log.lines).anyMatch(line -> line.contains("[P0001]"));
    assertThat(log.lines).noneMatch(line -> line.contains("secret@") || line.contains("密名"));
  }

  private void refuse(String trigger) throws SQLException {
    execute(
        """
        create function refuse_row() returns trigger language plpgsql as $$
        begin raise exception 'no row %', new; end $$
        """,
        "create trigger refusing " + trigger);
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  /// The lines of the console.
  private static final class Log extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Log() {
      var console =
          Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
              .filter(ConsoleHandler.class::isInstance)
              .findFirst()
              .orElseThrow();
      setFilter(console.getFilter());
      setFormatter(console.getFormatter());
    }

    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry)) {
        lines.add(getFormatter().format(entry));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
