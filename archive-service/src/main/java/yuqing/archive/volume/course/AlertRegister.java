package yuqing.archive.volume.course;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.archive.snapshot.EntryFile;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent;

/// The alerts of a dossier with their receipts, whatever order these came in.
public final class AlertRegister {

  private final Map<UUID, OrderedAlert> alerts = new LinkedHashMap<>();

  private AlertRegister() {}

  public static AlertRegister of(EntryFile entries) {
    var register = new AlertRegister();
    entries
        .events(AlertOrdered.class)
        .forEach(each -> register.alert(each.event().alert()).ordered(each.event()));
    entries
        .events(
            NotificationEvent.class,
            List.of(
                NotificationEvent.Attempted.class,
                NotificationEvent.Accepted.class,
                NotificationEvent.Delivered.class,
                NotificationEvent.Failed.class,
                NotificationEvent.Acknowledged.class,
                NotificationEvent.Exhausted.class,
                NotificationEvent.ToldOrally.class,
                NotificationEvent.Urged.class))
        .forEach(each -> register.take(each.event()));
    return register;
  }

  private OrderedAlert alert(UUID id) {
    return alerts.computeIfAbsent(id, _ -> new OrderedAlert());
  }

  private void take(NotificationEvent event) {
    switch (event) {
      case NotificationEvent.Attempted it ->
          alert(it.delivery().alert()).proved(it.delivery(), AlertProof.ATTEMPTED, it.at());
      case NotificationEvent.Accepted it ->
          alert(it.delivery().alert()).proved(it.delivery(), AlertProof.ACCEPTED, it.at());
      case NotificationEvent.Delivered it ->
          alert(it.delivery().alert()).proved(it.delivery(), AlertProof.DELIVERED, it.at());
      case NotificationEvent.Failed it ->
          alert(it.delivery().alert()).proved(it.delivery(), proofOf(it), it.at());
      case NotificationEvent.Acknowledged it ->
          alert(it.alert()).acknowledged(it.post(), it.person(), it.at());
      case NotificationEvent.Exhausted it -> {
        if (it.endsTheLadder()) {
          alert(it.alert()).exhausted(it.at());
        }
      }
      case NotificationEvent.ToldOrally it ->
          alert(it.alert()).toldOrally(it.post(), it.department(), it.toldAt());
      case NotificationEvent.Urged it -> alert(it.alert()).urged(it.times());
    }
  }

  private static AlertProof proofOf(NotificationEvent.Failed event) {
    return event.nextAttemptAt() == null ? AlertProof.FAILED : AlertProof.ATTEMPTED;
  }

  public Collection<OrderedAlert> alerts() {
    return alerts.values();
  }
}
