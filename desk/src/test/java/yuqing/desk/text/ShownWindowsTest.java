package yuqing.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Windows of the exchange in the school's zone, whichever offset their names have.
class ShownWindowsTest {

  @BeforeEach
  void theSchoolIsInShanghai() {
    System.setProperty("yuqing.zone", "Asia/Shanghai");
  }

  @AfterEach
  void nothingStays() {
    System.clearProperty("yuqing.zone");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T08:15:00+08:00, 10-13 08:15 起",
    "2026-10-13T00:15:00Z, 10-13 08:15 起",
    "2026-10-13T00:15:42.123456Z, 10-13 08:15 起",
    "2026-10-12T16:00:00Z, 10-13 00:00 起",
    "2026-10-13, 10-13 当日",
    "2026-W42, 2026-W42",
    "Tuesday, Tuesday",
  })
  void aWindowIsReadByItsDayOrItsBeginning(String window, String written) {
    assertThat(ShownWindows.of(window, Locale.SIMPLIFIED_CHINESE)).isEqualTo(written);
  }

  @Test
  void inEnglishToo() {
    assertThat(ShownWindows.of("2026-10-13T00:15:00Z", Locale.ENGLISH))
        .isEqualTo("from 10-13 08:15");
    assertThat(ShownWindows.of("2026-10-13", Locale.ENGLISH)).isEqualTo("on 10-13");
  }
}
