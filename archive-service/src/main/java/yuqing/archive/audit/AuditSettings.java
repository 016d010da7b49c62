package yuqing.archive.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The auditor's times.
@ConfigMapping(prefix = "yuqing.audit")
public interface AuditSettings {

  /// How long after its due a duty may go unjudged, or unknown here, before that is a fault; and
  /// how long the archive must have consumed without a pause before anything is one. Longer than
  /// two rounds are apart.
  @WithDefault("PT60S")
  Duration grace();

  /// From one round to the next.
  @WithDefault("PT15S")
  Duration every();

  /// From one heartbeat to the next.
  @WithDefault("PT60S")
  Duration heartbeatEvery();
}
