package yuqing.rest.transport;

import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/// How much of a request the server takes at a time, as `quarkus.http` sets it.
///
/// @param headWithin how long a head may take to come; zero for as long as it likes
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
