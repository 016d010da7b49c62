package yuqing.archive.search.similar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.search.text.FoldedText;
import yuqing.contracts.term.Category;

/// A report that is being entered, as far as it is. Nothing of it is kept.
@Schema(name = "ReportBeingEntered")
public record SimilarBody(
    @NotBlank @Size(max = 200) @Schema(examples = "多栋宿舍连续三天无热水") String title,
    @Size(max = 10_000) String summary,
    Category category,
    @Size(max = 64) @Schema(examples = "logistics") String department,
    @Size(max = 50) @Schema(description = "where the item was seen")
        List<@NotNull @Size(max = 100) String> platforms) {

  public SimilarBody {
    platforms = Objects.requireNonNullElse(platforms, List.of());
  }

  CaseProfile profile() {
    Set<String> seen =
        platforms.stream()
            .map(platform -> FoldedText.of(platform).folded())
            .collect(Collectors.toSet());
    return CaseProfile.of(
        title,
        Objects.requireNonNullElse(summary, ""),
        category == null ? null : category.name(),
        department,
        seen,
        null);
  }
}
