package yuqing.desk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times in the school's zone, which is not the zone of the machine.
class ShownTimesTest {

  @BeforeEach
  void theSchoolIsInShanghai() {
    System.setProperty("yuqing.zone", "Asia/Shanghai");
  }

  @AfterEach
  void nothingStays() {
    System.clearProperty("yuqing.zone");
  }

  @Test
  void aTimeIsWrittenToTheMinuteInTheSchoolsZone() {
    var time = Instant.parse("2026-10-13T00:15:59.999Z");
    assertThat(ShownTimes.minute(time)).isEqualTo("2026-10-13 08:15");
    assertThat(ShownTimes.shortly(time)).isEqualTo("10-13 08:15");
    assertThat(ShownTimes.entered(time)).isEqualTo("2026-10-13T08:15");
    System.setProperty("yuqing.zone", "Asia/Urumqi");
    assertThat(ShownTimes.minute(time)).isEqualTo("2026-10-13 06:15");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T15:59:59.999Z, 10-13 23:59",
    "2026-10-13T16:00:00Z, 10-13 24:00",
    "2026-10-13T16:00:00.001Z, 10-14 00:00",
    "2026-10-13T16:00:59Z, 10-14 00:00",
    "2026-10-13T16:01:00Z, 10-14 00:01",
    "2026-12-31T16:00:00Z, 12-31 24:00",
    "2028-02-29T16:00:00Z, 02-29 24:00",
    "2026-10-13T00:00:00Z, 10-13 08:00",
  })
  void whatIsDueWhenADayEndsIsDueAtItsTwentyFour(Instant due, String written) {
    assertThat(ShownTimes.until(due)).isEqualTo(written);
  }

  @Test
  void whatWasEnteredIsReadInTheSchoolsZone() {
    var time = Instant.parse("2026-10-13T00:15:00Z");
    assertThat(ShownTimes.read("2026-10-13T08:15")).isEqualTo(time);
    assertThat(ShownTimes.read(ShownTimes.entered(time))).isEqualTo(time);
    assertThatThrownBy(() -> ShownTimes.read("08:15")).isInstanceOf(DateTimeException.class);
  }

  @Test
  void anInstantThatASentenceNamesIsReadInTheSchoolsZone() {
    assertThat(ShownTimes.withTimes("“全天候互通信息”（2026-10-13T08:15:00.511+08:00）尚未办结"))
        .isEqualTo("“全天候互通信息”（10-13 08:15）尚未办结");
    assertThat(ShownTimes.withTimes("beat: 2026-10-12T16:00:00Z, then 2026-10-13"))
        .isEqualTo("beat: 10-13 00:00, then 2026-10-13");
  }

  @Test
  void aValueWithinAnAddressIsEncoded() {
    assertThat(ShownTimes.urlEncode("a&b=食堂")).isEqualTo("a%26b%3D%E9%A3%9F%E5%A0%82");
  }
}
