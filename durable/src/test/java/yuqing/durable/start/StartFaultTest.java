package yuqing.durable.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.durable.TransactionFailed;

class StartFaultTest {

  @ParameterizedTest
  @CsvSource({
    "28P01, YUQING_DB_PASSWORD_",
    "28000, YUQING_DB_PASSWORD_",
    "3D000, create the database",
    "08001, YUQING_POSTGRES_HOST",
    "53100, free disk space",
  })
  void aDatabasesRefusalNamesTheRemedy(String state, String remedy) {
    var refused = new TransactionFailed(new SQLException("what\n it said", state));

    assertThat(StartFault.of(new IllegalStateException("Failed to start quarkus", refused)))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith("cannot start: ")
                    .contains("what; it said", remedy)
                    .doesNotContain("\n"));
  }

  @Test
  void aPasswordThatIsMissingIsNoBrokenConnection() {
    var refused = new SQLException("SCRAM asked for, but no password was provided.", "08004");

    assertThat(StartFault.of(refused))
        .hasValueSatisfying(line -> assertThat(line).contains("YUQING_DB_PASSWORD_"));
  }

  @Test
  void aSchemaIsNewerOrAnother() {
    assertThat(StartFault.of(invalid("Detected applied migration not resolved locally: 9999.")))
        .hasValueSatisfying(line -> assertThat(line).contains("newer", "9999"));
    assertThat(StartFault.of(invalid("Migration checksum mismatch for version 1000")))
        .hasValueSatisfying(line -> assertThat(line).contains("checksum").doesNotContain("newer"));
  }

  private static FlywayValidateException invalid(String message) {
    return new FlywayValidateException(
        new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, message), message);
  }

  @Test
  void whatTheServiceItselfRefusesIsReportedInOneLine() {
    assertThat(
            StartFault.of(
                new IllegalStateException(new InvalidFile("a file:\n  line 3\n  line 9"))))
        .hasValue("cannot start: a file:; line 3; line 9");
    assertThat(StartFault.of(new UncheckedIOException(new NoSuchFileException("school.yaml"))))
        .hasValueSatisfying(line -> assertThat(line).contains("school.yaml", "names the file"));
  }

  @Test
  void anUnforeseenFailureKeepsItsStackTrace() {
    var unforeseen = new LogRecord(Level.SEVERE, "Failed to start application");
    unforeseen.setLoggerName("io.quarkus.runtime.Application");
    unforeseen.setThrown(new NullPointerException("surprise"));

    assertThat(new StartFaultFilter().isLoggable(unforeseen)).isTrue();
    assertThat(unforeseen.getThrown()).hasMessage("surprise");
  }

  @Test
  void onlyTheLineOfTheStartIsReplaced() {
    for (var logger : List.of("io.quarkus.runtime.Application", "yuqing.elsewhere")) {
      var entry = new LogRecord(Level.SEVERE, "Failed");
      entry.setLoggerName(logger);
      entry.setThrown(new SQLException("no", "28P01"));

      assertThat(new StartFaultFilter().isLoggable(entry)).isTrue();
      assertThat(entry.getThrown() == null).isEqualTo(logger.startsWith("io."));
    }
  }

  private static final class InvalidFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFile(String message) {
      super(message);
    }
  }
}
