package yuqing.notification.alert;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import yuqing.contracts.term.Post;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.roster.Addressees.RosterPost;

/// Why one person was told of one alert, or was not.
///
/// @param told whether a channel took a message to the person, or somebody called
/// @param reasons the most telling first; not empty
record AlertReasons(boolean told, SequencedSet<AlertReason> reasons) {

  /// What is known of the person.
  ///
  /// @param posts on the roster of today; empty for one who has left
  /// @param present whether the person has not left
  /// @param noticed whether a notice of the incident was sent to the person
  record Person(List<RosterPost> posts, boolean present, boolean noticed) {}

  /// @param deliveries of the alert to the person
  /// @param calls about the alert to the person
  static AlertReasons of(
      Alert alert,
      Collection<AlertDelivery> deliveries,
      Collection<AlertCall> calls,
      Person person) {
    var reasons = new LinkedHashSet<AlertReason>();
    boolean told = !calls.isEmpty();
    for (var delivery : deliveries) {
      reasons.add(reason(alert, delivery));
      if (isDeputy(delivery, person)) {
        reasons.add(AlertReason.DEPUTY);
      }
      told |= delivery.state == DeliveryState.ACCEPTED;
    }
    if (!calls.isEmpty()) {
      reasons.add(AlertReason.BY_TELEPHONE);
    }
    if (!told) {
      reasons.addAll(deliveries.stream().map(AlertReasons::obstacle).toList());
    }
    if (reasons.isEmpty()) {
      reasons.add(absence(alert, person));
      if (person.noticed()) {
        reasons.add(AlertReason.NOTICES_ONLY);
      }
    }
    return new AlertReasons(told, reasons);
  }

  /// Why a delivery was opened.
  static AlertReason reason(Alert alert, AlertDelivery delivery) {
    if (delivery.round > 0) {
      return AlertReason.TOLD_AGAIN;
    }
    if (delivery.onDuty) {
      return delivery.department == null ? AlertReason.ON_SCHOOL_DUTY : AlertReason.ON_DUTY;
    }
    var step = alert.ladder.get(delivery.step - 1);
    if (delivery.post.equals(step.post)) {
      if (delivery.step == 1) {
        return AlertReason.OWES;
      }
      return step.after().isZero() ? AlertReason.AT_ONCE : AlertReason.NEXT_ON_LADDER;
    }
    if (delivery.post() == alert.owner() || delivery.post() == alert.orderedFor().post()) {
      return AlertReason.TOOK_OVER;
    }
    return step.post() == Post.LIAISON ? AlertReason.FOR_A_LIAISON : AlertReason.FOR_A_VACANCY;
  }

  private static boolean isDeputy(AlertDelivery delivery, Person person) {
    return !delivery.onDuty
        && person.posts().stream()
            .anyMatch(
                held ->
                    held.deputy()
                        && held.post() == delivery.post()
                        && Objects.equals(held.department(), delivery.department));
  }

  private static AlertReason obstacle(AlertDelivery delivery) {
    return switch (delivery.state) {
      case FAILED -> AlertReason.NOT_REACHED;
      case STOPPED -> AlertReason.ENDED_BEFORE_SENDING;
      case PENDING, ACCEPTED -> AlertReason.WAITING;
    };
  }

  private static AlertReason absence(Alert alert, Person person) {
    if (!person.present()) {
      return AlertReason.LEFT;
    }
    return IntStream.range(0, alert.ladder.size())
        .boxed()
        .flatMap(step -> absenceOn(alert, step, person).stream())
        .findFirst()
        .orElse(AlertReason.NOT_ON_LADDER);
  }

  /// @param step from 0
  private static Optional<AlertReason> absenceOn(Alert alert, int step, Person person) {
    return person.posts().stream()
        .filter(held -> isOn(alert.ladder.get(step), held))
        .findFirst()
        .map(
            held -> {
              if (step >= alert.step) {
                return alert.state == AlertState.CLIMBING
                    ? AlertReason.NOT_YET
                    : AlertReason.ENDED_BEFORE;
              }
              if (!held.inForce()) {
                return AlertReason.NOT_ON_FILE;
              }
              return held.deputy() ? AlertReason.HOLDER_PRESENT : AlertReason.CAME_LATER;
            });
  }

  private static boolean isOn(LadderStep step, RosterPost held) {
    return step.post() == held.post()
        && (held.department() == null || held.department().equals(step.department));
  }
}
