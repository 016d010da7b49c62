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

/// An alert as REST shows it: posts and roster ids, no address.
///
/// @param rung the highest told; 0 before the first
/// @param acknowledged null until somebody has
@Schema(
    name = "Alert",
    examples =
        """
        {"id":"0199d2a4-6c1e-7a53-9e0f-3b1f6a2c4d5e","incident":"0199d2a4-0b7d-7c11-8f2e-6a5b4c3d2e1f",
         "number":"YQ-2026-00012","cause":"OPENED","obligation":"draft-reply",
         "obligationKey":"draft-reply","window":null,"label":"起草回复通稿","article":10,
         "department":"logistics","level":2,"due":"2026-10-13T12:20:00+08:00",
         "orderedAt":"2026-10-13T08:20:00+08:00","state":"CLIMBING","rung":1,
         "ladder":[{"post":"liaison","department":"logistics","after":"PT0S"}],
         "deliveries":[{"rung":1,"post":"liaison","department":"logistics",
           "person":"liaison-logistics","channel":"email","state":"ACCEPTED","attempts":1,
           "settledAt":"2026-10-13T08:20:01+08:00","reason":null}],
         "acknowledged":null}
        """)
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
    List<Rung> ladder,
    List<Told> deliveries,
    Acknowledged acknowledged) {

  /// @param after from the order, such as `PT30M`
  @Schema(name = "AlertRung")
  public record Rung(Post post, String department, Duration after) {}

  /// @param reason why the newest attempt failed; null when none did
  @Schema(name = "AlertDelivery")
  public record Told(
      int rung,
      Post post,
      String department,
      String person,
      String channel,
      DeliveryState state,
      int attempts,
      Instant settledAt,
      String reason) {}

  /// Who has seen it first, and as holder of which post.
  @Schema(name = "AlertAcknowledged")
  public record Acknowledged(Instant at, Post post, String person) {}

  static AlertAnswer of(Alert alert, List<AlertDelivery> deliveries, String language) {
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
        alert.rung,
        alert.ladder.stream().map(r -> new Rung(r.post(), r.department, r.after())).toList(),
        deliveries.stream().map(AlertAnswer::told).toList(),
        alert.isAcknowledged()
            ? new Acknowledged(
                alert.acknowledgedAt, Post.of(alert.acknowledgedPost), alert.acknowledgedPerson)
            : null);
  }

  private static Told told(AlertDelivery delivery) {
    return new Told(
        delivery.rung,
        delivery.post(),
        delivery.department,
        delivery.person,
        delivery.channel,
        delivery.state(),
        delivery.attempts(),
        delivery.settledAt,
        delivery.reason());
  }
}
