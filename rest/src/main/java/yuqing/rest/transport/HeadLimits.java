package yuqing.rest.transport;

import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/// The limits of the server for one request, as `quarkus.http` sets them.
///
/// @param headWithin timeout for a complete head; zero for none
record HeadLimits(int maxLineLength, int maxFieldsLength, int maxChunkLength, Duration headWithin) {

  static HeadLimits of(Config config) {
    return new HeadLimits(
        config
            .getOptionalValue("quarkus.http.limits.max-initial-line-length", Integer.class)
            .orElse(4096),
        bytes(config, "quarkus.http.limits.max-header-size", 20 * 1024),
        bytes(config, "quarkus.http.limits.max-chunk-size", 8192),
        config.getOptionalValue("quarkus.http.idle-timeout", Duration.class).orElse(Duration.ZERO));
  }

  private static int bytes(Config config, String setting, int otherwise) {
    return config
        .getOptionalValue(setting, MemorySize.class)
        .map(size -> Math.toIntExact(size.asLongValue()))
        .orElse(otherwise);
  }
}
