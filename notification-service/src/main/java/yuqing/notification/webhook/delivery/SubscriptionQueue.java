package yuqing.notification.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// How a subscription's receiver is doing. While it fails, one event at a time is tried, with
/// growing pauses, whatever waits. Its row is locked by all work on the subscription.
@Entity
@Table(name = "webhook_lane")
public class SubscriptionQueue {
  @Id UUID subscription;

  /// In a row.
  int failures;

  @Column(name = "failing_since")
  Instant failingSince;

  /// The newest failure that counted.
  @Column(name = "failed_at")
  Instant failedAt;

  @Column(name = "resume_at")
  Instant resumeAt;

  @Column(name = "delivered_at")
  Instant deliveredAt;

  public UUID subscription() {
    return subscription;
  }

  /// Null while the receiver accepts what it is sent.
  public Instant failingSince() {
    return failingSince;
  }

  /// Nothing is sent before; null for at once.
  public Instant resumeAt() {
    return resumeAt;
  }

  /// The newest delivery; null before the first.
  public Instant deliveredAt() {
    return deliveredAt;
  }

  boolean isFailing() {
    return failures > 0;
  }

  boolean isPausedAt(Instant now) {
    return resumeAt != null && resumeAt.isAfter(now);
  }

  boolean hasFailedFor(Duration duration, Instant now) {
    return failingSince != null && !failingSince.plus(duration).isAfter(now);
  }

  boolean hasDeliveredSince(Instant then) {
    return deliveredAt != null && deliveredAt.isAfter(then);
  }

  /// Attempts that were under way together and fail together count as one failure.
  ///
  /// @param startedAt of the attempt
  void recordFailure(Instant startedAt, Instant now) {
    if (failedAt != null && startedAt.isBefore(failedAt) && isFailing()) {
      return;
    }
    failures++;
    failedAt = now;
    failingSince = failingSince == null ? now : failingSince;
  }

  void pauseUntil(Instant then) {
    if (resumeAt == null || resumeAt.isBefore(then)) {
      resumeAt = then;
    }
  }

  void recordDelivery(Instant now) {
    forgetFailures();
    deliveredAt = now;
  }

  void forgetFailures() {
    failures = 0;
    failingSince = null;
    resumeAt = null;
  }
}
