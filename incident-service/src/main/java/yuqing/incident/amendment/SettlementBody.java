package yuqing.incident.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.DifferenceDecision;

/// What the group office makes of a difference, and why.
@Schema(name = "Settlement")
public record SettlementBody(
    @NotNull
        @Schema(
            description =
                "TAKEN_OVER: the facts are amended to what the second report states; SET_ASIDE: they"
                    + " stay")
        DifferenceDecision decision,
    @NotBlank @Size(max = 1000) String reason) {}
