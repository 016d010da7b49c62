package yuqing.archive.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// How long dossiers of a level are to be kept.
///
/// @param category left out or null for all of the level that no other term names
/// @param years left out or null for good
@Schema(name = "RetentionTerm")
public record RetentionTermBody(
    @NotNull Level level,
    @Schema(nullable = true, description = "left out or null: all that no other term names")
        Category category,
    @Min(1)
        @Max(RetentionTerm.MOST_YEARS)
        @Schema(nullable = true, description = "null: for good (永久)")
        Integer years) {

  static RetentionTermBody of(RetentionTerm term) {
    return new RetentionTermBody(term.level(), term.category(), term.years());
  }

  RetentionTerm term() {
    return new RetentionTerm(level, category, years);
  }
}
