package yuqing.archive.volume.course;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Delivery;
import yuqing.contracts.term.Post;

/// An alert, and for each post that it went to the strongest proof that it got there.
public final class OrderedAlert {

  private final Map<Recipient, Receipt> receipts = new LinkedHashMap<>();

  /// Null while the order has not come in.
  private AlertOrdered order;

  private Instant exhaustedAt;
  private int urged;

  /// @param department null for a post that the school has once, and of an acknowledgement
  public record Recipient(Post post, String department) {}

  /// @param at when the proof was given
  public record Receipt(Recipient to, String channel, AlertProof proof, Instant at) {}

  void ordered(AlertOrdered event) {
    order = event;
  }

  void proved(Delivery delivery, AlertProof proof, Instant at) {
    var to = new Recipient(delivery.post(), delivery.department());
    receipts.merge(to, new Receipt(to, delivery.channel(), proof, at), OrderedAlert::stronger);
  }

  /// Whoever holds the post has acknowledged it; the receipt does not say in which department.
  void acknowledged(Post post, Instant at) {
    var to =
        receipts.keySet().stream()
            .filter(each -> each.post() == post)
            .findFirst()
            .orElse(new Recipient(post, null));
    receipts.merge(to, new Receipt(to, null, AlertProof.ACKNOWLEDGED, at), OrderedAlert::stronger);
  }

  void toldOrally(Post post, String department, Instant at) {
    var to = new Recipient(post, department);
    receipts.merge(to, new Receipt(to, null, AlertProof.TOLD_ORALLY, at), OrderedAlert::stronger);
  }

  void exhausted(Instant at) {
    exhaustedAt = at;
  }

  void urged(int times) {
    urged = Math.max(urged, times);
  }

  private static Receipt stronger(Receipt before, Receipt next) {
    return next.proof().compareTo(before.proof()) > 0 ? next : before;
  }

  public AlertOrdered order() {
    return order;
  }

  public Collection<Receipt> receipts() {
    return receipts.values();
  }

  /// How often those who owe it were told once more.
  public int urged() {
    return urged;
  }

  /// When the ladder's end was reached without an acknowledgement; null unless it was.
  public Instant exhaustedAt() {
    return exhaustedAt;
  }
}
