package yuqing.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.notification.webhook.delivery.AttemptLog;

/// One attempt to deliver an event. What the receiver wrote in its answer is not kept.
///
/// @param outcome `DELIVERED`, `FAILED`, `GONE` (410); null while nothing is known,
///     for good where the process died
/// @param status HTTP's; null where there was no answer
/// @param reason a code such as `timeout`, `tls`, `address-not-allowed`, `http-500`
@Schema(name = "WebhookAttempt")
record AttemptAnswer(
    UUID event,
    String type,
    String subject,
    int attempt,
    Instant at,
    @MayBeAbsent Duration took,
    @MayBeAbsent String outcome,
    @MayBeAbsent Integer status,
    @MayBeAbsent String reason) {

  static AttemptAnswer of(AttemptLog.LoggedAttempt logged) {
    return new AttemptAnswer(
        logged.event(),
        logged.type(),
        logged.subject(),
        logged.attempt(),
        logged.at(),
        logged.took(),
        logged.outcome(),
        logged.status(),
        logged.reason());
  }
}
