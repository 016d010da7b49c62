package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.durable.Transactions;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.PersonChannels;
import yuqing.notification.incident.DeskAddress;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Departments;
import yuqing.notification.roster.Schools;

/// Writes what an alert message says, of the moment it leaves: level, article, department and due
/// may have changed since the order.
@ApplicationScoped
class AlertMessageWriter {
  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final Addressees addressees;
  private final Departments departments;
  private final AcknowledgementCodes codes;
  private final Schools schools;

  /// Where people reach this service from outside, without a slash at the end.
  private final String publicUrl;

  private final DeskAddress desk;
  private final Transactions transactions;

  AlertMessageWriter(
      Alerts alerts,
      AlertDeliveries deliveries,
      Addressees addressees,
      Departments departments,
      AcknowledgementCodes codes,
      Schools schools,
      @ConfigProperty(name = "yuqing.public-url") String publicUrl,
      DeskAddress desk,
      Transactions transactions) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.addressees = addressees;
    this.departments = departments;
    this.codes = codes;
    this.schools = schools;
    this.publicUrl = publicUrl;
    this.desk = desk;
    this.transactions = transactions;
  }

  /// Empty when the person has no address on the channel any more.
  Optional<Message> write(AlertMessage message, Instant now) {
    return addressees
        .contact(message.person)
        .flatMap(
            contact ->
                PersonChannels.address(contact, message.channel)
                    .map(to -> write(message, to, contact, codes.issue(message.id, now))));
  }

  /// Both languages, the reader's own first.
  private Message write(AlertMessage message, String to, Addressees.Contact contact, String code) {
    var duties = duties(deliveries.pendingIn(message.id));
    var first = new AlertText(contact.language());
    var second = new AlertText(contact.language().equals("en") ? "zh" : "en");
    var zone = schools.zone();
    var link = publicUrl + "/a/" + code;
    var page = desk.of(duties.getFirst().incident());
    return new Message(
        to,
        message.deduplicationKey,
        first.subject(duties, zone),
        first.body(duties, link, page, zone)
            + "\n\n--\n\n"
            + second.body(duties, link, page, zone)
            + "\n",
        first.parameters(duties, link, zone));
  }

  /// What deliveries are about, the most urgent first.
  List<AlertedDuty> duties(List<AlertDelivery> deliveries) {
    var found =
        alerts.list("id in ?1", deliveries.stream().map(each -> each.alert).toList()).stream()
            .collect(Collectors.toMap(alert -> alert.id, Function.<Alert>identity()));
    return deliveries.stream()
        .map(each -> duty(found.get(each.alert), each))
        .sorted(Comparator.comparing(AlertedDuty::due).thenComparing(AlertedDuty::code))
        .toList();
  }

  private AlertedDuty duty(Alert alert, AlertDelivery delivery) {
    return AlertedDuty.of(
        alert,
        new AlertRecipient(delivery.post(), delivery.onDuty),
        departments.name(alert.department),
        AlertReasons.reason(alert, delivery),
        transactions.inCurrent(connection -> DifferenceAlertEnds.facts(connection, alert)));
  }
}
