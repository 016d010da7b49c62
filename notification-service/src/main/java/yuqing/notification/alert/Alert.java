package yuqing.notification.alert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// An alert with its ladder, as escalation ordered it, and how far it has climbed.
@Entity
class Alert {
  @Id UUID id;
  UUID incident;
  String number;

  @Enumerated(EnumType.STRING)
  AlertCause cause;

  UUID obligation;

  @Column(name = "obligation_code")
  String obligationCode;

  @Column(name = "obligation_key")
  String obligationKey;

  @Column(name = "obligation_window")
  String obligationWindow;

  int article;
  String department;
  int level;
  Instant due;

  @Column(name = "ordered_at")
  Instant orderedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "climb")
  AlertState state;

  /// The highest rung told; 0 before the first.
  int rung;

  @Column(name = "told_at")
  Instant toldAt;

  @Column(name = "acknowledged_at")
  Instant acknowledgedAt;

  @Column(name = "acknowledged_post")
  String acknowledgedPost;

  @Column(name = "acknowledged_person")
  String acknowledgedPerson;

  @ElementCollection
  @CollectionTable(name = "alert_rung", joinColumns = @JoinColumn(name = "alert"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  List<LadderStep> ladder = new ArrayList<>();

  static Alert of(UUID incident, AlertOrdered order) {
    var alert = new Alert();
    alert.id = order.alert();
    alert.incident = incident;
    alert.number = order.number();
    alert.cause = order.cause();
    alert.obligation = order.obligation().id();
    alert.obligationCode = order.obligation().code().code();
    alert.obligationKey = order.obligation().key();
    alert.obligationWindow = order.obligation().window();
    alert.article = order.obligation().article();
    alert.department = order.obligation().department();
    alert.level = order.level().number();
    alert.due = order.due();
    alert.orderedAt = order.orderedAt();
    alert.state = AlertState.CLIMBING;
    order.ladder().forEach(rung -> alert.ladder.add(LadderStep.of(rung)));
    return alert;
  }

  ObligationCode obligationCode() {
    return ObligationCode.of(obligationCode);
  }

  Level level() {
    return Level.of(level);
  }

  boolean hasNextRung() {
    return rung < ladder.size();
  }

  /// The first that has not been told.
  LadderStep nextRung() {
    return ladder.get(rung);
  }

  /// When the next rung is to be told. Its wait counts from the order; but whoever was told late,
  /// because this machine stood still, still has the time between the two rungs to acknowledge.
  Instant nextRungDue() {
    var ordered = orderedAt.plus(nextRung().after());
    if (rung == 0) {
      return ordered;
    }
    var afterTheLast = toldAt.plus(waitBetween(rung - 1, rung));
    return afterTheLast.isAfter(ordered) ? afterTheLast : ordered;
  }

  /// When silence on the last rung means that nobody answers: as long again as between the last
  /// two. A ladder of one rung asks for no answer.
  Instant silenceDue() {
    return toldAt.plus(waitBetween(ladder.size() - 2, ladder.size() - 1));
  }

  private Duration waitBetween(int lower, int upper) {
    var wait = ladder.get(upper).after().minus(ladder.get(lower).after());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  /// The first acknowledgement stands. It stops the climb and meets no obligation.
  void acknowledge(Post post, String person, Instant now) {
    acknowledgedAt = now;
    acknowledgedPost = post.code();
    acknowledgedPerson = person;
    if (state != AlertState.CANCELLED) {
      state = AlertState.ACKNOWLEDGED;
    }
  }
}
