package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.Optional;
import yuqing.procedure.yaml.Finding;

/// From when an edition is in force and which one it takes over from: what editions are held
/// against each other by, also where the rest of one is invalid.
///
/// @param file how its text is called
/// @param line of its date
/// @param date the day from which it is in force
/// @param follows the date of the edition it takes over from; empty for the first
public record EditionValidity(String file, int line, LocalDate date, Optional<LocalDate> follows) {

  /// What is wrong with its date.
  public Finding finding(EditionFault fault, Object... found) {
    return Finding.of(file, line, "edition", fault, found);
  }
}
