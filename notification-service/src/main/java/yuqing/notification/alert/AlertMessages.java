package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.notification.channel.Message;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Writes what an alert's deliveries send.
@ApplicationScoped
class AlertMessages {
  private final Alerts alerts;
  private final Addressees addressees;
  private final AcknowledgementCodes codes;
  private final Schools schools;

  /// Where people reach this service from outside, without a slash at the end.
  private final String publicUrl;

  AlertMessages(
      Alerts alerts,
      Addressees addressees,
      AcknowledgementCodes codes,
      Schools schools,
      @ConfigProperty(name = "yuqing.public-url") String publicUrl) {
    this.alerts = alerts;
    this.addressees = addressees;
    this.codes = codes;
    this.schools = schools;
    this.publicUrl = publicUrl;
  }

  /// Empty when the person has no address any more.
  Optional<Message> write(AlertDelivery delivery, Instant now) {
    return addressees
        .contact(delivery.person)
        .map(contact -> write(delivery, contact, codes.issue(delivery.id, now)));
  }

  /// Both languages, the reader's own first.
  private Message write(AlertDelivery delivery, Addressees.Contact contact, String code) {
    var alert = alerts.findById(delivery.alert);
    var first = new AlertText(contact.language());
    var second = new AlertText(contact.language().equals("en") ? "zh" : "en");
    var zone = schools.zone();
    var link = publicUrl + "/a/" + code;
    return new Message(
        contact.email(),
        delivery.deduplicationKey,
        first.subject(alert, zone),
        first.body(alert, delivery.post(), link, zone)
            + "\n\n--\n\n"
            + second.body(alert, delivery.post(), link, zone)
            + "\n");
  }
}
