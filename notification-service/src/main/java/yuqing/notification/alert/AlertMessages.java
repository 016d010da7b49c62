package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.notification.channel.Delivery;
import yuqing.notification.channel.DeliveryOwner;
import yuqing.notification.channel.Message;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Writes an alert's letters, and climbs on where one can never arrive.
@ApplicationScoped
class AlertMessages implements DeliveryOwner {
  private final Alerts alerts;
  private final AlertEscalation climb;
  private final Addressees addressees;
  private final AcknowledgementCodes codes;
  private final Schools schools;

  /// Where people reach this service from outside, without a slash at the end.
  @ConfigProperty(name = "yuqing.public-url")
  String publicUrl;

  AlertMessages(
      Alerts alerts,
      AlertEscalation climb,
      Addressees addressees,
      AcknowledgementCodes codes,
      Schools schools) {
    this.alerts = alerts;
    this.climb = climb;
    this.addressees = addressees;
    this.codes = codes;
    this.schools = schools;
  }

  @Override
  public Optional<Message> letter(Connection connection, Delivery delivery, Instant now) {
    var alert = alerts.findById(delivery.alert());
    return addressees
        .contact(delivery.person())
        .map(contact -> letter(alert, delivery, contact, codes.issue(delivery.id(), now)));
  }

  @Override
  public void failedForGood(Connection connection, Delivery delivery, Instant now)
      throws SQLException {
    climb.goOn(connection, delivery.alert(), delivery.rung(), now);
  }

  /// Both languages, the reader's own first.
  private Message letter(Alert alert, Delivery delivery, Addressees.Contact contact, String code) {
    var first = new AlertText(contact.language());
    var second = new AlertText(contact.language().equals("en") ? "zh" : "en");
    var zone = schools.zone();
    var link = publicUrl + "/a/" + code;
    return new Message(
        contact.email(),
        delivery.deduplicationKey(),
        first.subject(alert, zone),
        first.body(alert, delivery.post(), link, zone)
            + "\n\n--\n\n"
            + second.body(alert, delivery.post(), link, zone)
            + "\n");
  }
}
