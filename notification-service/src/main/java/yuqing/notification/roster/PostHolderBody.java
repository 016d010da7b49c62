package yuqing.notification.roster;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One holder of a post, as it is sent and answered.
@Schema(name = "PostHolder")
record PostHolderBody(
    @NotBlank String person,
    @Schema(description = "acts while nobody else holds the post; null counts as false")
        Boolean deputy) {}
