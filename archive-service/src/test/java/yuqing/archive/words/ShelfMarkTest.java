package yuqing.archive.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfMarkTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// The year is the school's: that of the closing, not that of the number.
  @ParameterizedTest
  @CsvSource({
    "YQ-2026-00012, 2026-12-31T15:59:59Z, YQ·2026-202600012",
    "YQ-2026-00012, 2026-12-31T16:00:00Z, YQ·2027-202600012",
    "YQ-2026-123456, 2027-03-01T00:00:00Z, YQ·2027-2026123456",
    "A-7, 2027-03-01T00:00:00Z, YQ·2027-A-7"
  })
  void isMadeOfTheNumberAndTheYearOfTheFirstClosing(String number, Instant closedAt, String mark) {
    assertThat(ShelfMark.of(number, closedAt, ZONE)).isEqualTo(mark);
  }

  @Test
  void isNotThereBeforeTheClosing() {
    assertThat(ShelfMark.of("YQ-2026-00012", null, ZONE)).isNull();
    assertThat(ShelfMark.of(null, Instant.EPOCH, ZONE)).isNull();
  }
}
