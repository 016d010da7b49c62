package yuqing.rest.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class MaskedLogTest {

  private static final MaskedLog MASK = new MaskedLog();

  private static ExtLogRecord line(String logger, String message, Object... parameters) {
    var line =
        new ExtLogRecord(
            Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, MaskedLogTest.class.getName());
    line.setLoggerName(logger);
    line.setParameters(parameters);
    return line;
  }

  private static String written(ExtLogRecord line) {
    assertThat(MASK.isLoggable(line)).isTrue();
    return new PatternFormatter("%s%e").format(line);
  }

  @Test
  void aMessageLosesWhatItWasGiven() {
    assertThat(written(line("some.library", "refused %s of %s", "13800138000", "a@mail.example")))
        .isEqualTo("refused [MOBILE_NUMBER] of [EMAIL_ADDRESS]");
    assertThat(written(line("some.library", "took %d ms at 100%%", 12)))
        .isEqualTo("took 12 ms at 100%");
  }

  @Test
  void anExceptionDoesToo() {
    var line = line("some.library", "failed");
    line.setThrown(new IllegalStateException("(11010519491231002X)", new Exception("why")));
    assertThat(written(line))
        .contains("failed", "[IDENTITY_NUMBER]", "IllegalStateException", "why")
        .doesNotContain("11010519491231002X");
    var harmless = line("some.library", "failed");
    harmless.setThrown(new IllegalStateException("why"));
    written(harmless);
    assertThat(harmless.getThrown()).isNotNull();
  }

  @Test
  void theAddressOfAPublicItemKeepsItsHostInTheSuitesOwnLines() {
    assertThat(
            written(line("yuqing.incident.Sightings", "known: %s", "https://weibo.example/5/20")))
        .isEqualTo("known: https://weibo.example/[…]");
    assertThat(written(line("io.quarkus", "Listening on: http://localhost:8081/q/health")))
        .contains("/q/health");
  }
}
