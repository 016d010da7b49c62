package yuqing.archive.volume.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.volume.ChainedEvents;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;

/// Of the receipts of an alert the strongest counts, whatever order they came in.
class AlertRegisterTest {

  @ParameterizedTest
  @CsvSource({
    "A, ATTEMPTED",
    "A f, ATTEMPTED",
    "A F, FAILED",
    "A F C, ACCEPTED",
    "A C, ACCEPTED",
    "D A C, DELIVERED",
    "K A C D, ACKNOWLEDGED",
    "A K C, ACKNOWLEDGED",
    "A C T, TOLD_ORALLY",
    "T A K, ACKNOWLEDGED"
  })
  void theStrongestProofCounts(String receipts, AlertProof strongest) {
    var incident = new Case();
    try (var chain = new ChainedEvents(incident.id)) {
      List.of(receipts.split(" "))
          .forEach(each -> chain.append(incident.eventOf(receipt(incident, each))));
      var alerts = AlertRegister.of(chain.snapshot().entries()).alerts();
      assertThat(alerts)
          .singleElement()
          .satisfies(
              alert ->
                  assertThat(alert.receipts().stream().map(OrderedAlert.Receipt::proof))
                      .contains(strongest)
                      .allMatch(proof -> proof.compareTo(strongest) <= 0));
    }
  }

  /// Two heads are alerted, and the second acknowledges.
  @ParameterizedTest
  @CsvSource({"head-2, finance", "head-1, logistics", "deputy, ''"})
  void anAcknowledgementIsOfWhomItCameFrom(String person, String department) {
    var incident = new Case();
    var first = incident.delivery();
    var second =
        new NotificationEvent.Delivery(
            incident.alert, 1, first.post(), "finance", "head-2", "email", "key-2");
    try (var chain = new ChainedEvents(incident.id)) {
      chain.append(incident.eventOf(new NotificationEvent.Accepted(first, 1, Case.at(3))));
      chain.append(
          incident.eventOf(
              new NotificationEvent.Acknowledged(
                  incident.alert, Post.DEPARTMENT_HEAD, person, Case.at(5))));
      chain.append(incident.eventOf(new NotificationEvent.Accepted(second, 1, Case.at(6))));
      var alert = AlertRegister.of(chain.snapshot().entries()).alerts().iterator().next();
      assertThat(alert.receipts())
          .filteredOn(each -> each.proof() == AlertProof.ACKNOWLEDGED)
          .singleElement()
          .extracting(each -> each.to().department())
          .isEqualTo(department.isEmpty() ? null : department);
    }
  }

  private static NotificationEvent receipt(Case incident, String letter) {
    var delivery = incident.delivery();
    return switch (letter) {
      case "A" -> new NotificationEvent.Attempted(delivery, 1, Case.at(1));
      case "f" -> new NotificationEvent.Failed(delivery, 1, "busy", Case.at(2), Case.at(3));
      case "F" -> new NotificationEvent.Failed(delivery, 2, "gone", Case.at(3), null);
      case "C" -> new NotificationEvent.Accepted(delivery, 1, Case.at(3));
      case "D" -> new NotificationEvent.Delivered(delivery, Case.at(4));
      case "T" ->
          new NotificationEvent.ToldOrally(
              incident.alert,
              delivery.post(),
              delivery.department(),
              delivery.person(),
              Case.at(5),
              Case.at(6),
              new Recorder("group-office", "group-office", null));
      default ->
          new NotificationEvent.Acknowledged(
              incident.alert, Post.DEPARTMENT_HEAD, "head-1", Case.at(5));
    };
  }
}
