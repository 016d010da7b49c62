package yuqing.rest.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The timeouts of PostgreSQL. `acquisition-timeout` and `request-timeout` together must stay
/// below the five seconds within which a request is answered.
@ConfigMapping(prefix = "yuqing.database")
public interface DatabaseSettings {
  /// For a connection out of the pool.
  @WithDefault("1.5S")
  Duration acquisitionTimeout();

  /// For each answer that a request or a health check needs.
  @WithDefault("2.7S")
  Duration requestTimeout();

  /// For each page that a reader of the event stream is behind.
  @WithDefault("10S")
  Duration streamTimeout();

  /// For each answer that a consumer, a deadline, a sender or the auditor needs.
  @WithDefault("20S")
  Duration workerTimeout();

  /// For each statement of a migration, and of what else a start does.
  @WithDefault("10M")
  Duration startTimeout();

  /// For each statement of a command beside the service: republish, replay, evidence verify.
  @WithDefault("10M")
  Duration commandTimeout();
}
