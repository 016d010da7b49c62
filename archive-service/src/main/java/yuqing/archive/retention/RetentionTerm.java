package yuqing.archive.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// How long dossiers of a level are kept.
///
/// @param category null for those that no other term of the level names
/// @param years null for good
record RetentionTerm(Level level, Category category, Integer years) {

  static final int MOST_YEARS = 100;
  static final String FOR_GOOD = "永久";

  /// As a cover prints it.
  String printed() {
    return years == null ? FOR_GOOD : years + "年";
  }

  /// The last day on which a dossier has to be kept: a term of years begins with the year after the
  /// closing, as archives count it.
  ///
  /// @param zone the school's
  /// @return empty for good
  Optional<LocalDate> lastDay(Instant closedAt, ZoneId zone) {
    return years == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(closedAt.atZone(zone).getYear() + years, 12, 31));
  }
}
