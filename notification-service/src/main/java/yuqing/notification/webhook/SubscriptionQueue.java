package yuqing.notification.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// How a subscription's receiver is doing. While it fails, one event at a time is tried, with
/// growing pauses, whatever waits.
@Entity
@Table(name = "webhook_lane")
class SubscriptionQueue {
  @Id UUID subscription;

  /// In a row.
  int failures;

  @Column(name = "failing_since")
  Instant failingSince;

  /// The newest that counted.
  @Column(name = "failed_at")
  Instant failedAt;

  /// Nothing is sent before; null for at once.
  @Column(name = "resume_at")
  Instant resumeAt;

  /// The newest delivery; null before the first.
  @Column(name = "delivered_at")
  Instant deliveredAt;

  boolean isFailing() {
    return failures > 0;
  }

  boolean restsAt(Instant now) {
    return resumeAt != null && resumeAt.isAfter(now);
  }

  boolean hasFailedFor(Duration long_, Instant now) {
    return failingSince != null && !failingSince.plus(long_).isAfter(now);
  }

  boolean hasDeliveredSince(Instant then) {
    return deliveredAt != null && deliveredAt.isAfter(then);
  }

  /// Those who were under way together and fail together count as one failure.
  ///
  /// @param startedAt of the attempt
  void fail(Instant startedAt, Instant now) {
    if (failedAt != null && startedAt.isBefore(failedAt) && isFailing()) {
      return;
    }
    failures++;
    failedAt = now;
    failingSince = failingSince == null ? now : failingSince;
  }

  void restUntil(Instant then) {
    if (resumeAt == null || resumeAt.isBefore(then)) {
      resumeAt = then;
    }
  }

  void delivered(Instant now) {
    recover();
    deliveredAt = now;
  }

  /// As if nothing had failed.
  void recover() {
    failures = 0;
    failingSince = null;
    resumeAt = null;
  }
}
