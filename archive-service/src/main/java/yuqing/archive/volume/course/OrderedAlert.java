package yuqing.archive.volume.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Delivery;
import yuqing.contracts.term.Post;

/// An alert, and for each post that it went to the strongest proof that it got there.
public final class OrderedAlert {

  private final Map<Recipient, Receipt> receipts = new LinkedHashMap<>();

  /// For which department a person was alerted.
  private final Map<Holder, Recipient> byHolder = new HashMap<>();

  private final List<Acknowledgement> acknowledgements = new ArrayList<>();

  /// Null while the order has not come in.
  private AlertOrdered order;

  private Instant exhaustedAt;
  private int urged;

  /// @param department null for a post that the school has once, and of an acknowledgement
  public record Recipient(Post post, String department) {}

  /// @param person id of the roster; null in an acknowledgement that does not name one
  private record Holder(Post post, String person) {}

  private record Acknowledgement(Holder by, Instant at) {}

  /// @param at when the proof was given
  public record Receipt(Recipient to, String channel, AlertProof proof, Instant at) {}

  void ordered(AlertOrdered event) {
    order = event;
  }

  void proved(Delivery delivery, AlertProof proof, Instant at) {
    var to = new Recipient(delivery.post(), delivery.department());
    byHolder.putIfAbsent(new Holder(delivery.post(), delivery.person()), to);
    receipts.merge(to, new Receipt(to, delivery.channel(), proof, at), OrderedAlert::stronger);
  }

  /// It may come before the deliveries, so for which department it is is found out at the end.
  void acknowledged(Post post, String person, Instant at) {
    acknowledgements.add(new Acknowledgement(new Holder(post, person), at));
  }

  /// The department that the person was alerted for. Where that is not known, the one whose post
  /// was alerted, if it is only one.
  private Recipient recipient(Holder holder) {
    var alerted = byHolder.get(holder);
    if (alerted != null) {
      return alerted;
    }
    var ofThePost =
        receipts.keySet().stream().filter(each -> each.post() == holder.post()).toList();
    return ofThePost.size() == 1 ? ofThePost.getFirst() : new Recipient(holder.post(), null);
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
    var strongest = new LinkedHashMap<>(receipts);
    for (var each : acknowledgements) {
      var to = recipient(each.by());
      var receipt = new Receipt(to, null, AlertProof.ACKNOWLEDGED, each.at());
      strongest.merge(to, receipt, OrderedAlert::stronger);
    }
    return strongest.values();
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
