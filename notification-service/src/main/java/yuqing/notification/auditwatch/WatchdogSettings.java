package yuqing.notification.auditwatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When the auditor's silence is told, and how often what it finds.
@ConfigMapping(prefix = "yuqing.auditor")
interface WatchdogSettings {

  /// How long nothing may have been audited before that is an alarm. Several heartbeats.
  @WithDefault("PT5M")
  Duration silentAfter();

  /// How much longer to listen where this machine itself stood still: where the archive did so too,
  /// its heartbeat shows only after some two minutes that the audit goes on.
  @WithDefault("PT5M")
  Duration listenAgain();

  /// From the first finding to its letter: what else is found meanwhile goes with it.
  @WithDefault("PT1M")
  Duration digestAfter();

  /// From one letter of findings to the next, at least.
  @WithDefault("PT10M")
  Duration digestEvery();
}
