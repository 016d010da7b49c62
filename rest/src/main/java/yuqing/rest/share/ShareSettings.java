package yuqing.rest.share;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// The limits of one client at one instance; 0 disables a limit.
@ConfigMapping(prefix = "yuqing.rest.share")
public interface ShareSettings {

  @WithDefault("64")
  @Min(0)
  int requestsAtOnce();

  @WithDefault("1000")
  @Min(0)
  int requestsPerSecond();

  /// The greatest burst after a pause.
  @WithDefault("2000")
  @Min(1)
  int burst();

  /// Clients whose use is remembered; beyond it the one that was idle longest starts anew.
  @WithDefault("10000")
  @Min(1)
  int clients();
}
