package yuqing.notification.delivery;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One message to one person over one channel: what every owner's table keeps of it. It is read and
/// changed under its owner's lock alone.
@MappedSuperclass
public abstract class Delivery {
  @Enumerated(EnumType.STRING)
  private DeliveryState state = DeliveryState.PENDING;

  private int attempts;
  private String reason;

  /// Of its due row.
  public abstract String key();

  public abstract String channel();

  /// Null where it concerns none.
  public abstract UUID incident();

  /// After a failure no attempt is set for later than that.
  public Instant triedUntil(Duration giveUpAfter) {
    return Instant.MAX;
  }

  public void settle(DeliveryState outcome, Instant now) {
    state = outcome;
  }

  public DeliveryState state() {
    return state;
  }

  /// Begun so far.
  public int attempts() {
    return attempts;
  }

  /// Why the newest attempt failed, without addresses; null when none did.
  public String reason() {
    return reason;
  }

  boolean isPending() {
    return state == DeliveryState.PENDING;
  }

  /// False for the late answer to an attempt that has been repeated since, or to one that is no
  /// longer wanted.
  boolean awaits(int attempt) {
    return isPending() && attempts == attempt;
  }

  void begin() {
    attempts++;
  }

  void failed(String why) {
    reason = why;
  }
}
