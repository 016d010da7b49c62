package yuqing.durable.wiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/// Which topics the service's channels read, and as which consumer group.
final class ConsumedTopics {

  private static final Pattern TOPICS =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topics?");

  /// Channels that no deadline waits for: what they hear meets nothing.
  private static final String NOT_WAITED_FOR = "yuqing.durable.catch-up.not-waited-for";

  private ConsumedTopics() {}

  static Map<String, Set<String>> byGroup(Config config) {
    Map<String, Set<String>> topics = new HashMap<>();
    var others =
        config.getOptionalValues(NOT_WAITED_FOR, String.class).map(Set::copyOf).orElse(Set.of());
    for (String name : config.getPropertyNames()) {
      var match = TOPICS.matcher(name);
      if (match.matches() && !others.contains(match.group(1))) {
        String channel = "mp.messaging.incoming." + match.group(1);
        if (config.getOptionalValue(channel + ".enabled", Boolean.class).orElse(true)) {
          topics
              .computeIfAbsent(groupOf(channel, config), _ -> new HashSet<>())
              .addAll(Arrays.asList(config.getValue(name, String[].class)));
        }
      }
    }
    return topics;
  }

  private static String groupOf(String channel, Config config) {
    return config
        .getOptionalValue(channel + ".group.id", String.class)
        .or(() -> config.getOptionalValue("kafka.group.id", String.class))
        .orElseGet(() -> config.getValue("quarkus.application.name", String.class));
  }
}
