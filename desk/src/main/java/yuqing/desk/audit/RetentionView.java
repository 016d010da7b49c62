package yuqing.desk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// How long dossiers are kept, as archive-service shows it.
///
/// @param role null for the version that came from the settings
public record RetentionView(
    int version, List<KeepingTerm> terms, String reason, Instant setAt, String role) {

  public RetentionView {
    terms = Objects.requireNonNullElse(terms, List.of());
  }

  /// @param category null for all of the level that no other term names
  /// @param years null for good
  public record KeepingTerm(int level, String category, Integer years) {}
}
