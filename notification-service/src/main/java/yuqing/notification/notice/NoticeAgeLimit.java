package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How old an event about an incident may be for people to be notified of it. One that is consumed
/// long after it was recorded was read from a topic's beginning or published again: an incident of
/// last month is nobody's news.
@ApplicationScoped
class NoticeAgeLimit {
  private final Duration limit;
  private final InstantSource clock;

  NoticeAgeLimit(
      @ConfigProperty(name = "yuqing.notice.not-older-than", defaultValue = "P3D") Duration limit,
      InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /// @param recordedAt of the event
  boolean isNews(Instant recordedAt) {
    return !recordedAt.isBefore(clock.instant().minus(limit));
  }
}
