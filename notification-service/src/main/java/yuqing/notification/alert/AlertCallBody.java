package yuqing.notification.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom a caller told of an alert by telephone, and when.
@Schema(name = "AlertCallRecord")
public record AlertCallBody(
    @NotBlank
        @Size(max = 60)
        @Schema(description = "roster id; somebody whom the alert concerns, by post")
        String person,
    @Schema(description = "not before the alert was ordered, not in the future; default now")
        Instant occurredAt) {}
