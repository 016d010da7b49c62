package yuqing.notification.webhook.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.webhook.http.WebhookSettings;

/// Deletes what is older than it is kept, a bounded number of rows in a transaction, and the
/// secrets that have ended.
@ApplicationScoped
class WebhookRetention implements DueHandler {
  static final String KIND = "webhook-retention";

  private static final String KEY = "all";
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration CONTINUES_AFTER = Duration.ofSeconds(1);
  private static final int AT_ONCE = 1_000;

  private static final String MESSAGES =
      """
      with old as (select position from webhook_message where heard_at < ?
                   order by heard_at limit ? for update skip locked),
      deleted as (delete from webhook_message using old
               where webhook_message.position = old.position returning state)
      select count(*), count(*) filter (where state in ('PENDING', 'HELD')) from deleted
      """;
  private static final String EVENTS =
      """
      delete from webhook_event where id in (
        select id from webhook_event e where heard_at < ?
          and not exists (select 1 from webhook_message m where m.event = e.id)
        order by heard_at limit ?)
      """;
  private static final String ATTEMPTS =
      """
      delete from webhook_attempt where id in (
        select id from webhook_attempt where started_at < ? order by started_at limit ?)
      """;
  private static final String SECRETS =
      """
      update subscription set previous_secret = null, previous_secret_until = null
      where previous_secret_until < ?
      """;

  private final DueRows dueRows;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  WebhookRetention(
      DueRows dueRows, WebhookSettings settings, InstantSource clock, MeterRegistry metrics) {
    this.dueRows = dueRows;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent start, StartupSchedule schedule) {
    schedule.ensure(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var before = now.minus(settings.kept());
    long messages = deleteMessages(connection, before);
    int events = Sql.update(connection, EVENTS, before, AT_ONCE);
    int attempts = Sql.update(connection, ATTEMPTS, before, AT_ONCE);
    Sql.update(connection, SECRETS, now);
    boolean more = Math.max(messages, Math.max(events, attempts)) >= AT_ONCE;
    dueRows.schedule(connection, KIND, KEY, now.plus(more ? CONTINUES_AFTER : EVERY));
  }

  private long deleteMessages(Connection connection, Instant before) throws SQLException {
    var counts =
        Sql.find(
                connection,
                counted -> new long[] {counted.getLong(1), counted.getLong(2)},
                MESSAGES,
                before,
                AT_ONCE)
            .orElseThrow();
    metrics.counter("yuqing.webhook.expired").increment((double) counts[1]);
    return counts[0];
  }
}
