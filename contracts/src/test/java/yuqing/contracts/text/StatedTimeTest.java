package yuqing.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTimeTest {

  @ParameterizedTest
  @CsvSource({
    // a whole minute means that minute, up to before the next
    "08:15:00,     09:00:00, 08:15:00,     08:15:00",
    "08:15:00,     09:00:00, 08:15:59.999, 08:15:59.999",
    "08:15:00,     09:00:00, 08:16:00,     08:15:00",
    "08:15:00,     09:00:00, 08:14:59.999, 08:15:00",
    // a whole second means that second
    "08:15:31,     09:00:00, 08:15:31.999, 08:15:31.999",
    "08:15:31,     09:00:00, 08:15:32,     08:15:31",
    "08:15:31,     09:00:00, 08:15:30.999, 08:15:31",
    // finer, that instant
    "08:15:31.250, 09:00:00, 08:15:31.250, 08:15:31.250",
    "08:15:31.250, 09:00:00, 08:15:31.251, 08:15:31.250",
    // never later than its recording, which is included
    "08:15:00,     08:15:20, 08:15:20,     08:15:20",
    "08:15:00,     08:15:20, 08:15:20.001, 08:15:00"
  })
  void aBoundInsideWhatWasStatedIsWhatItCountsAs(
      String stated, String recorded, String bound, String countsAs) {
    var time = new StatedTime(at(stated), at(recorded));
    assertThat(time.countsAs(at(bound))).isEqualTo(at(countsAs));
    assertThat(time.reaches(at(bound))).isEqualTo(!at(countsAs).isBefore(at(bound)));
  }

  @Test
  void ofSeveralBoundsTheLatestInsideHolds() {
    var time = new StatedTime(at("08:15:00"), at("09:00:00"));
    assertThat(time.countsAs(at("08:15:10"), at("08:15:40"), at("08:16:00")))
        .isEqualTo(at("08:15:40"));
    assertThat(time.countsAs()).isEqualTo(at("08:15:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "08:15:00, 08:15:00, 08:15:00",
    "08:16:00, 08:15:00, 08:15:00",
    "08:15:20.500, 08:15:20, 08:15:20",
    "08:16:00.001, 08:15:00, 08:16:00.001",
    "08:14:00, 08:15:00, 08:14:00"
  })
  void aMinuteAheadOfTheClockIsNow(String stated, String now, String taken) {
    assertThat(StatedTime.notAhead(at(stated), at(now))).isEqualTo(at(taken));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-10-13T" + time + "Z");
  }
}
