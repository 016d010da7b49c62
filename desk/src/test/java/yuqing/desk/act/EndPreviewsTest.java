package yuqing.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// As of when an end is previewed.
class EndPreviewsTest {
  @BeforeAll
  static void theSchoolIsInShanghai() {
    System.setProperty("yuqing.zone", "Asia/Shanghai");
  }

  @AfterAll
  static void nothingStays() {
    System.clearProperty("yuqing.zone");
  }

  @Test
  void asOfTheEnteredTimeWithTheSchoolsOffsetAndOfNowWithoutOne() {
    assertThat(EndPreviews.endedAt("2026-10-15T09:00")).isEqualTo("2026-10-15T09:00:00+08:00");
    assertThat(EndPreviews.endedAt("")).isNull();
    assertThat(EndPreviews.endedAt("yesterday")).isEqualTo("yesterday");
  }
}
