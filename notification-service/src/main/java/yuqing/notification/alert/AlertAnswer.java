package yuqing.notification.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.delivery.DeliveryState;
import yuqing.rest.problem.Language;

/// An alert as REST shows it: posts and roster ids, no address.
///
/// @param rung the highest step of the ladder that was notified; 0 before the first
/// @param acknowledged null until somebody has
@Schema(name = "Alert")
public record AlertAnswer(
    UUID id,
    UUID incident,
    String number,
    AlertCause cause,
    ObligationCode obligation,
    String obligationKey,
    String window,
    String label,
    int article,
    String department,
    Level level,
    Instant due,
    Instant orderedAt,
    AlertState state,
    int rung,
    List<Step> ladder,
    List<Sent> deliveries,
    Acknowledged acknowledged) {

  /// @param after from the order, such as `PT30M`
  @Schema(name = "AlertRung")
  public record Step(Post post, String department, Duration after) {}

  /// @param reason why the newest attempt failed; null when none did
  @Schema(name = "AlertDelivery")
  public record Sent(
      int rung,
      Post post,
      String department,
      String person,
      String channel,
      DeliveryState state,
      int attempts,
      Instant settledAt,
      String reason) {}

  /// Who acknowledged it first, and as holder of which post.
  @Schema(name = "AlertAcknowledged")
  public record Acknowledged(Instant at, Post post, String person) {}

  static AlertAnswer of(Alert alert, List<AlertDelivery> deliveries, Language language) {
    return new AlertAnswer(
        alert.id,
        alert.incident,
        alert.number,
        alert.cause,
        alert.obligationCode(),
        alert.obligationKey,
        alert.obligationWindow,
        new AlertText(language).obligation(alert.obligationCode()),
        alert.article,
        alert.department,
        alert.level(),
        alert.due,
        alert.orderedAt,
        alert.state,
        alert.step,
        alert.ladder.stream().map(AlertAnswer::step).toList(),
        deliveries.stream().map(AlertAnswer::sent).toList(),
        alert.isAcknowledged()
            ? new Acknowledged(
                alert.acknowledgedAt, Post.of(alert.acknowledgedPost), alert.acknowledgedPerson)
            : null);
  }

  private static Step step(LadderStep step) {
    return new Step(step.post(), step.department, step.after());
  }

  private static Sent sent(AlertDelivery delivery) {
    return new Sent(
        delivery.step,
        delivery.post(),
        delivery.department,
        delivery.person,
        delivery.channel,
        delivery.state,
        delivery.attempts,
        delivery.settledAt,
        delivery.reason);
  }
}
