package yuqing.durable.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/// The topics that the service's channels read, by consumer group.
final class ConsumedTopics {

  private static final Pattern TOPICS =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topics?");

  private static final String CHANNEL = "mp.messaging.incoming.";

  /// Channels that no deadline waits for: what they consume meets no deadline.
  private static final String NOT_WAITED_FOR = "yuqing.durable.catch-up.not-waited-for";

  private ConsumedTopics() {}

  /// The topics that deadlines wait for.
  static Map<String, Set<String>> byGroup(Config config) {
    Map<String, Set<String>> topics = new HashMap<>();
    var others =
        config.getOptionalValues(NOT_WAITED_FOR, String.class).map(Set::copyOf).orElse(Set.of());
    byChannel(config)
        .forEach(
            (channel, read) -> {
              if (!others.contains(channel)) {
                topics.computeIfAbsent(groupOf(channel, config), _ -> new HashSet<>()).addAll(read);
              }
            });
    return topics;
  }

  /// The topics of all channels.
  static Set<String> all(Config config) {
    var topics = new TreeSet<String>();
    byChannel(config).values().forEach(topics::addAll);
    return topics;
  }

  private static Map<String, List<String>> byChannel(Config config) {
    var topics = new HashMap<String, List<String>>();
    for (String name : config.getPropertyNames()) {
      var match = TOPICS.matcher(name);
      if (match.matches()) {
        var channel = match.group(1);
        if (config.getOptionalValue(CHANNEL + channel + ".enabled", Boolean.class).orElse(true)) {
          topics.put(channel, List.of(config.getValue(name, String[].class)));
        }
      }
    }
    return topics;
  }

  private static String groupOf(String name, Config config) {
    String channel = CHANNEL + name;
    return config
        .getOptionalValue(channel + ".group.id", String.class)
        .or(() -> config.getOptionalValue("kafka.group.id", String.class))
        .orElseGet(() -> config.getValue("quarkus.application.name", String.class));
  }
}
