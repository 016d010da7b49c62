package yuqing.incident.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reopening: why.
@Schema(name = "Reopening")
public record ReopeningBody(@NotBlank @Size(max = 1000) String reason) {

  /// A merge: into which incident, and why.
  @Schema(name = "Merge")
  public record MergeBody(
      @NotNull @Schema(description = "id of the incident that continues") UUID into,
      @NotBlank @Size(max = 1000) String reason) {}

  /// The undoing of a merge: why.
  @Schema(name = "Unmerge")
  public record UnmergeBody(@NotBlank @Size(max = 1000) String reason) {}

  /// An assignment: to which department, and why.
  @Schema(name = "Assignment")
  public record AssignmentBody(
      @NotBlank @Size(max = 64) @Schema(examples = "student-affairs") String department,
      @NotBlank @Size(max = 1000) String reason) {}
}
