package yuqing.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// Orders of alerts as escalation-service writes them.
public final class Orders {
  private static final AtomicInteger NUMBERS = new AtomicInteger(90_000);

  private Orders() {}

  public static Rung rung(Post post, String department, Duration after) {
    return new Rung(post, department, after);
  }

  public static Obligation draftReply(String department) {
    return new Obligation(
        UUID.randomUUID(),
        ObligationCode.DRAFT_REPLY,
        "draft-reply",
        null,
        10,
        Post.LIAISON,
        department);
  }

  /// Of level 2, due 2026-10-13 12:20 at the school, with a number nobody else has.
  public static AlertOrdered order(
      AlertCause cause, Obligation obligation, Instant orderedAt, List<Rung> ladder) {
    return new AlertOrdered(
        UUID.randomUUID(),
        cause,
        "YQ-2026-" + NUMBERS.incrementAndGet(),
        obligation,
        Level.TWO,
        Instant.parse("2026-10-13T04:20:00Z"),
        orderedAt,
        ladder,
        null,
        null,
        null);
  }

  /// The same of the incident that has this number.
  public static AlertOrdered numbered(String number, AlertOrdered order) {
    return new AlertOrdered(
        order.alert(),
        order.cause(),
        number,
        order.obligation(),
        order.level(),
        order.due(),
        order.orderedAt(),
        order.ladder(),
        order.halved(),
        order.judgement(),
        order.orders());
  }

  /// The same of another level.
  public static AlertOrdered ofLevel(Level level, AlertOrdered order) {
    return new AlertOrdered(
        order.alert(),
        order.cause(),
        order.number(),
        order.obligation(),
        level,
        order.due(),
        order.orderedAt(),
        order.ladder(),
        order.halved(),
        order.judgement(),
        order.orders());
  }

  /// The same due then.
  public static AlertOrdered due(Instant due, AlertOrdered order) {
    return new AlertOrdered(
        order.alert(),
        order.cause(),
        order.number(),
        order.obligation(),
        order.level(),
        due,
        order.orderedAt(),
        order.ladder(),
        order.halved(),
        order.judgement(),
        order.orders());
  }

  public static AlertOrdered opened(String department, Instant orderedAt, Rung... ladder) {
    return order(AlertCause.OPENED, draftReply(department), orderedAt, List.of(ladder));
  }
}
