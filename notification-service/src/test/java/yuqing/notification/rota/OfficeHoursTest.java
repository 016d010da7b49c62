package yuqing.notification.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When offices are staffed, at the edges of the day and of the week, and in the school's zone.
class OfficeHoursTest {
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final LocalTime CLOSING = LocalTime.of(17, 30);
  private static final OfficeHours HOURS =
      new OfficeHours(
          OPENING,
          CLOSING,
          Set.of(LocalDate.parse("2026-10-01")),
          Set.of(LocalDate.parse("2026-10-10")),
          SCHOOL);

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T07:59:59, false",
    "2026-10-13T08:00:00, true",
    "2026-10-13T17:29:59, true",
    "2026-10-13T17:30:00, false",
    "2026-10-13T00:00:00, false",
    "2026-10-17T10:00:00, false",
    "2026-10-18T10:00:00, false",
    "2026-10-01T10:00:00, false",
    "2026-10-10T10:00:00, true",
    "2026-10-10T20:00:00, false",
  })
  void officesAreStaffedOnWorkingDaysFromOpeningToClosing(LocalDateTime local, boolean staffed) {
    assertThat(HOURS.include(local.atZone(SCHOOL).toInstant())).isEqualTo(staffed);
  }

  @Test
  void theHoursAreThoseOfTheSchoolsZone() {
    var elsewhere = new OfficeHours(OPENING, CLOSING, Set.of(), Set.of(), ZoneId.of("Asia/Urumqi"));
    var eightInShanghai = LocalDateTime.parse("2026-10-13T08:00:00").atZone(SCHOOL).toInstant();
    assertThat(HOURS.include(eightInShanghai)).isTrue();
    assertThat(elsewhere.include(eightInShanghai)).isFalse();
  }

  /// On a working day the night begins when offices close, on any other day it goes on already; it
  /// is over at the next opening hour.
  @ParameterizedTest
  @CsvSource({
    "2026-10-13T10:00:00, 2026-10-13T17:30:00, 2026-10-14T08:00:00",
    "2026-10-13T17:30:00, 2026-10-13T17:30:00, 2026-10-14T08:00:00",
    "2026-10-13T23:59:59, 2026-10-13T23:59:59, 2026-10-14T08:00:00",
    "2026-10-14T00:00:00, 2026-10-14T00:00:00, 2026-10-14T08:00:00",
    "2026-10-14T07:59:59, 2026-10-14T07:59:59, 2026-10-14T08:00:00",
    "2026-10-17T12:00:00, 2026-10-17T12:00:00, 2026-10-18T08:00:00",
  })
  void theNightGoesToTheNextOpening(LocalDateTime now, LocalDateTime from, LocalDateTime until) {
    var at = now.atZone(SCHOOL).toInstant();
    assertThat(HOURS.nightFrom(at)).isEqualTo(from.atZone(SCHOOL).toInstant());
    assertThat(HOURS.nightUntil(at)).isEqualTo(until.atZone(SCHOOL).toInstant());
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefusedAtTheStart() {
    assertThatThrownBy(() -> new OfficeHours(CLOSING, OPENING, Set.of(), Set.of(), SCHOOL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
