package yuqing.archive.figures;

import java.time.Instant;
import java.time.ZoneId;

/// The archive number (档号) of a closed dossier: the year of its closing and the incident's number,
/// such as `2026-YQ-2026-00012`. An incident that was received in December and closed in January
/// bears both years. A closing after a reopening gives the number of its own year.
public final class ArchiveNumber {

  private ArchiveNumber() {}

  /// @param number of the incident; null while its report has not come in
  /// @param closedAt of the closing in force; null while there is none
  /// @param zone the school's, whose calendar the year is of
  /// @return null until the dossier is closed
  public static String of(String number, Instant closedAt, ZoneId zone) {
    return number == null || closedAt == null
        ? null
        : closedAt.atZone(zone).getYear() + "-" + number;
  }
}
