package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an acknowledgement is followed by a reminder.
class AlertReminderTest {

  /// In minutes after the acknowledgement.
  @ParameterizedTest
  @CsvSource({
    "240, false, 120",
    "61, false, 30",
    "60, false, 30",
    "31, false, 30",
    "30, false, ",
    "0, false, ",
    "-600, false, ",
    "-600, true, 30",
  })
  void itComesInTheMiddleOfTheTimeLeftButNotAtOnceAndNotWhenItIsOverdueByThen(
      long due, boolean missed, Long reminder) {
    var from = Instant.parse("2026-10-13T00:00:00Z");
    var at =
        AlertReminder.next(
            from, from.plus(Duration.ofMinutes(due)), missed, Duration.ofMinutes(30));
    assertThat(at.map(each -> Duration.between(from, each).toMinutes()).orElse(null))
        .isEqualTo(reminder);
  }
}
