package yuqing.rest.share;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// What one client may take of one instance; 0 sets a bound off.
@ConfigMapping(prefix = "yuqing.rest.share")
public interface ShareSettings {

  @WithDefault("64")
  @Min(0)
  int requestsAtOnce();

  @WithDefault("1000")
  @Min(0)
  int requestsPerSecond();

  /// What may come in one go after a quiet while.
  @WithDefault("2000")
  @Min(1)
  int burst();

  /// Clients whose use is remembered; beyond it the one that was quiet longest begins anew.
  @WithDefault("10000")
  @Min(1)
  int clients();
}
