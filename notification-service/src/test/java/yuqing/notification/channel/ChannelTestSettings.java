package yuqing.notification.channel;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Channel settings without a service around them.
public final class ChannelTestSettings {
  private ChannelTestSettings() {}

  /// The defaults, but for these.
  public static ChannelSettings with(Map<String, String> others) {
    return new SmallRyeConfigBuilder()
        .withMapping(ChannelSettings.class)
        .withDefaultValues(others)
        .build()
        .getConfigMapping(ChannelSettings.class);
  }
}
