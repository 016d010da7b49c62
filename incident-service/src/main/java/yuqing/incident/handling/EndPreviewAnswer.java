package yuqing.incident.handling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.incident.view.EffectsAnswer;

/// What an end of handling would do; nothing is recorded.
///
/// @param endedAt as it would be recorded
/// @param reasonFor why it needs a reason; empty where it needs none
@Schema(name = "EndPreview")
public record EndPreviewAnswer(
    Instant endedAt,
    @Schema(description = "whether an end as of then needs a `reason`") boolean reasonRequired,
    List<EndReason> reasonFor,
    @JsonUnwrapped EffectsAnswer effects) {}
