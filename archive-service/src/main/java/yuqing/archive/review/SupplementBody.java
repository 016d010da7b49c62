package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is added to a closed dossier.
///
/// @param note what became known, or was done, since the closing
/// @param evidence SHA-256 of pieces that the incident has, in lower-case hex
@Schema(name = "NewSupplement")
public record SupplementBody(
    @NotBlank @Size(max = 5_000) String note,
    @Size(max = 20)
        @Schema(description = "SHA-256 of each piece that the incident has, lower-case hex")
        List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence) {

  public SupplementBody {
    evidence = Objects.requireNonNullElse(evidence, List.of());
  }
}
