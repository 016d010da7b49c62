package yuqing.notification.auditwatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When people are notified of the auditor's silence, and how often of what it finds.
@ConfigMapping(prefix = "yuqing.auditor")
interface WatchdogSettings {

  /// How long nothing may have been audited before that is an alarm. Several heartbeats.
  @WithDefault("PT5M")
  Duration silentAfter();

  /// How much longer to wait where this machine itself stood still: where the archive did so too,
  /// its heartbeat shows only after some two minutes that the audit goes on.
  @WithDefault("PT5M")
  Duration listenAgain();

  /// From the first finding to its notice: what else is found by then goes with it.
  @WithDefault("PT1M")
  Duration digestAfter();

  /// From one notice of findings to the next, at least.
  @WithDefault("PT10M")
  Duration digestEvery();
}
