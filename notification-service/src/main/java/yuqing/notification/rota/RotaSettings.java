package yuqing.notification.rota;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// The school's office hours, outside of which a department's rota stands in for its liaison and
/// head. Times and days are the school's.
@ConfigMapping(prefix = "yuqing.office-hours")
public interface RotaSettings {

  /// On Monday to Friday.
  LocalTime from();

  /// Excluded.
  LocalTime until();

  /// Days without office hours, such as those of a public holiday.
  Optional<Set<LocalDate>> holidays();

  /// Saturdays and Sundays with office hours, to make up for a holiday (调休).
  Optional<Set<LocalDate>> workingDays();
}
