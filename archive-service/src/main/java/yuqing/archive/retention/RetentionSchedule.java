package yuqing.archive.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// A version of the terms by which dossiers are kept. It never changes; a change is a new version.
///
/// @param terms one for each level, and one more for each category that a level keeps differently
/// @param reason, role, person why, under which role and by whom it was laid down; null for the
///     first one, which the settings gave
record RetentionSchedule(
    int version,
    List<RetentionTerm> terms,
    String reason,
    Instant setAt,
    String role,
    String person) {

  RetentionSchedule {
    terms = List.copyOf(terms);
  }

  /// That of the category, or else of the level.
  ///
  /// @param level null while not graded
  /// @param category null while no report has come in
  Optional<RetentionTerm> term(Level level, Category category) {
    return ofLevel(level, category).or(() -> ofLevel(level, null));
  }

  private Optional<RetentionTerm> ofLevel(Level level, Category category) {
    return terms.stream()
        .filter(term -> term.level() == level && term.category() == category)
        .findFirst();
  }
}
