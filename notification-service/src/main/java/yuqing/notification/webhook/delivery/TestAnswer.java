package yuqing.notification.webhook.delivery;

import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// What a receiver answered to a test event.
///
/// @param outcome `DELIVERED`, `FAILED` or `GONE`
/// @param status HTTP's; null where there was no answer
/// @param reason a code such as `timeout`; null for a delivery
@Schema(name = "TestResult")
public record TestAnswer(
    UUID event,
    String outcome,
    @MayBeAbsent Integer status,
    @MayBeAbsent String reason,
    Duration took) {}
