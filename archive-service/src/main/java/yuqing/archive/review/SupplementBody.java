package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is added to a closed dossier.
///
/// @param note what became known, or was done, since the closing
/// @param evidence SHA-256 of pieces that the incident has, as they are on record: lower-case hex
@Schema(name = "NewSupplement")
public record SupplementBody(
    @NotBlank @Size(max = 5_000) String note,
    @Size(max = 20)
        @Schema(description = "SHA-256 of each piece that the incident has, hex in either case")
        List<@NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String> evidence) {

  /// A hash that was refused is null.
  public SupplementBody {
    evidence = CitedEvidence.asRecorded(evidence);
  }
}
