package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.ObligationCode;

/// Why an obligation was missed.
///
/// @param window of the one that it is about; left out, it is about all missed ones of the code
@Schema(name = "ExplanationOfMissed")
public record ExplanationBody(
    @NotNull @Schema(examples = "daily-exchange", implementation = String.class)
        ObligationCode code,
    @Size(min = 1, max = 100) @Schema(examples = "2026-10-13") String window,
    @NotBlank @Size(max = ExplanationBody.LONGEST) String text) {

  /// The most in one request; one without a window is about any number of windows.
  static final int MOST = 100;

  private static final int LONGEST = 2_000;

  /// @param explanations null where none were sent
  static List<String> texts(List<ExplanationBody> explanations) {
    return explanations == null
        ? List.of()
        : explanations.stream().map(ExplanationBody::text).toList();
  }
}
