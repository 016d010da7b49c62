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

/// An alert with its ladder, as escalation ordered it, and how far it has escalated.
@Entity
class Alert {
  /// A ladder that tells all of its steps at once has no wait of its own; the shortest that the
  /// regulation's edition has is this, of level 1.
  private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(5);

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

  /// Article, owner, department, level and due are those of the obligation as it stands now.
  int article;

  /// Code of the post that owes it.
  String owner;

  String department;
  int level;
  Instant due;

  /// Whether its time was halved, in a heightened period (article 8).
  boolean halved;

  /// What it was ordered by, with others; null for one ordered by an earlier version.
  UUID judgement;

  /// How many orders that judgement has, this one included.
  @Column(name = "judgement_orders")
  Integer judgementOrders;

  @Column(name = "ordered_at")
  Instant orderedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "climb")
  AlertState state;

  /// The highest step that was notified; 0 before the first.
  @Column(name = "rung")
  int step;

  @Column(name = "told_at")
  Instant notifiedAt;

  /// When nothing was owed any more of what it is about; null while something is.
  @Column(name = "settled_at")
  Instant settledAt;

  /// How often those who owe it were told again, for whatever reason.
  int rounds;

  /// How often it was urged by hand, and when last.
  int urged;

  @Column(name = "urged_at")
  Instant urgedAt;

  /// How often those who owe it were reminded after the acknowledgement.
  int reminded;

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
    alert.owner = order.obligation().owner().code();
    alert.department = order.obligation().department();
    alert.level = order.level().number();
    alert.due = order.due();
    alert.halved = Boolean.TRUE.equals(order.halved());
    if (order.orders() != null) {
      alert.judgement = order.judgement();
      alert.judgementOrders = order.orders();
    }
    alert.orderedAt = order.orderedAt();
    alert.state = AlertState.CLIMBING;
    order.ladder().forEach(step -> alert.ladder.add(LadderStep.of(step)));
    return alert;
  }

  ObligationCode obligationCode() {
    return ObligationCode.of(obligationCode);
  }

  Level level() {
    return Level.of(level);
  }

  Post owner() {
    return Post.of(owner);
  }

  DutyOwner owedBy() {
    return new DutyOwner(owner(), department);
  }

  /// Who owed it when it was ordered: its ladder begins with them. One without steps reaches
  /// nobody.
  DutyOwner orderedFor() {
    if (ladder.isEmpty()) {
      return owedBy();
    }
    var first = ladder.getFirst();
    return new DutyOwner(first.post(), first.department);
  }

  /// Whether somebody who was notified has still to do with it once it is owed by these: who lost
  /// it, to another department or to another post of the same one, has not; posts above them have.
  boolean concerns(AlertDelivery sent, DutyOwner owing) {
    if (sent.department != null && !sent.department.equals(owing.department())) {
      return false;
    }
    return sent.step > 1 || sent.post() == owing.post() || orderedFor().post() == owing.post();
  }

  /// The same of those who owe it now.
  boolean concerns(AlertDelivery sent) {
    return concerns(sent, owedBy());
  }

  boolean hasNextStep() {
    return step < ladder.size();
  }

  /// The first that has not been notified.
  LadderStep nextStep() {
    return ladder.get(step);
  }

  /// When the next step is to be notified. Its wait counts from the order; but people who were
  /// notified late, because this machine stood still, still have the time between the two steps to
  /// acknowledge.
  Instant nextStepDue() {
    var ordered = orderedAt.plus(nextStep().after());
    if (step == 0) {
      return ordered;
    }
    var afterTheLast = notifiedAt.plus(waitBetween(step - 1, step));
    return afterTheLast.isAfter(ordered) ? afterTheLast : ordered;
  }

  boolean nextStepIsDue(Instant now) {
    return state == AlertState.CLIMBING && hasNextStep() && !nextStepDue().isAfter(now);
  }

  /// When silence on the last step means that nobody answers: as long again as between the last
  /// two, where that leaves time to answer. A ladder of one step asks for no answer.
  Instant silenceDue() {
    var wait = waitBetween(ladder.size() - 2, ladder.size() - 1);
    return notifiedAt.plus(wait.compareTo(SHORTEST_SILENCE) < 0 ? SHORTEST_SILENCE : wait);
  }

  private Duration waitBetween(int lower, int upper) {
    var wait = ladder.get(upper).after().minus(ladder.get(lower).after());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /// Of a message that begins with this step, for mail servers that drop repeats.
  ///
  /// @param round 0 for the ladder itself
  String deduplicationKey(int step, int round, String person, String channel) {
    var key = id + "." + step + "." + person + "." + channel;
    return round == 0 ? key : key + ".again-" + round;
  }

  /// Whether what it is about still is to be done.
  boolean isOwed() {
    return settledAt == null && state != AlertState.CANCELLED;
  }

  boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  /// The first acknowledgement is kept. It ends the escalation and meets no obligation.
  void acknowledge(Post post, String person, Instant now) {
    acknowledgedAt = now;
    acknowledgedPost = post.code();
    acknowledgedPerson = person;
    if (state != AlertState.CANCELLED) {
      state = AlertState.ACKNOWLEDGED;
    }
  }
}
