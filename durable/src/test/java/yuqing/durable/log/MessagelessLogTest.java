package yuqing.durable.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class MessagelessLogTest {

  private static final String PRIVATE = "liaison-logistics@school.example";

  private final MessagelessLog log = new MessagelessLog();

  @Test
  void aFailureKeepsItsTypesStatesAndFramesAndLosesItsMessages() {
    var entry = entry("yuqing.sample.Work");
    entry.setThrown(failure());
    assertThat(log.isLoggable(entry)).isTrue();
    assertThat(printed(entry.getThrown()))
        .contains("java.lang.IllegalStateException")
        .contains("Caused by: java.sql.SQLException [23502]")
        .contains("at yuqing.durable.log.MessagelessLogTest.failure")
        .doesNotContain(PRIVATE);
  }

  @Test
  void aFailureAmongTheParametersIsNamedInOneLine() {
    var entry = entry("yuqing.sample.Work");
    entry.setParameters(new Object[] {failure(), 7});
    log.isLoggable(entry);
    assertThat(entry.getParameters())
        .containsExactly("IllegalStateException, SQLException [23502]", 7);
  }

  @Test
  void failuresThatNameEachOtherEnd() {
    var one = new IllegalStateException(PRIVATE);
    var other = new IllegalStateException(PRIVATE, one);
    one.initCause(other);
    var entry = entry("yuqing.sample.Work");
    entry.setThrown(one);
    entry.setParameters(new Object[] {one});
    log.isLoggable(entry);
    assertThat(printed(entry.getThrown())).doesNotContain(PRIVATE);
  }

  @Test
  void whyAServiceCannotStartIsLogged() {
    var entry = entry("io.quarkus.runtime.Application");
    entry.setThrown(new IllegalStateException("a setting is missing"));
    log.isLoggable(entry);
    assertThat(printed(entry.getThrown())).contains("a setting is missing");
  }

  private static Throwable failure() {
    var refused = new SQLException("Failing row contains (" + PRIVATE + ")", "23502");
    refused.setNextException(new SQLException(PRIVATE));
    var failure = new IllegalStateException("cannot insert " + PRIVATE, refused);
    failure.addSuppressed(new IllegalStateException(PRIVATE));
    return failure;
  }

  private static LogRecord entry(String logger) {
    var entry = new LogRecord(Level.SEVERE, "%s failed");
    entry.setLoggerName(logger);
    return entry;
  }

  private static String printed(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
