package yuqing.archive.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.review.CitedEvidence;

/// That a measure was carried out.
///
/// @param note what was done
/// @param occurredAt not before the review meeting, not after now; left out, now
/// @param evidence SHA-256 of pieces that the incident has, in lower-case hex
@Schema(name = "MeasureCompletion")
public record MeasureCompletionBody(
    @NotBlank @Size(max = 5_000) String note,
    Instant occurredAt,
    @Size(max = 20)
        @Schema(description = "SHA-256 of each piece that the incident has, hex in either case")
        List<@NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String> evidence) {

  public MeasureCompletionBody {
    evidence = CitedEvidence.asRecorded(evidence);
  }
}
