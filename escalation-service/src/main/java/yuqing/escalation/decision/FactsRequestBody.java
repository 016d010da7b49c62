package yuqing.escalation.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The facts that the reporter is asked for, and the question about them.
@Schema(name = "ReportReturnBody")
public record FactsRequestBody(
    @NotEmpty
        @Size(max = 4)
        @Schema(description = "of summary, scope, impact, aptToSpread", examples = "[\"scope\"]")
        List<@NotNull @Size(max = 64) String> facts,
    @NotBlank @Size(max = 1000) @Schema(examples = "涉及几栋宿舍？") String reason) {}
