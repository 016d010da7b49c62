package yuqing.archive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ArchiveNumberTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final String NUMBER = "YQ-2026-00012";

  @Test
  void namesTheYearOfTheClosingInTheSchoolsZone() {
    var lastMinute = Instant.parse("2026-12-31T15:59:59Z");
    assertThat(ArchiveNumber.of(NUMBER, lastMinute, SCHOOL)).isEqualTo("2026-YQ-2026-00012");
    assertThat(ArchiveNumber.of(NUMBER, lastMinute.plusSeconds(1), SCHOOL))
        .isEqualTo("2027-YQ-2026-00012");
  }

  @Test
  void isNoneUntilTheDossierIsClosedAndHasANumber() {
    assertThat(ArchiveNumber.of(NUMBER, null, SCHOOL)).isNull();
    assertThat(ArchiveNumber.of(null, Instant.EPOCH, SCHOOL)).isNull();
  }
}
