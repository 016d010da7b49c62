package yuqing.durable.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/// The settings of a service that its commands need: its database, its broker and its dead
/// topics, from its own configuration.
///
/// @param service its name, such as `incident-service`
/// @param databaseTimeout timeout of each answer of the database
/// @param broker connection settings: `bootstrap.servers` and those of its security
/// @param deadTopics where its channels send what they can never consume
public record ServiceSettings(
    String service,
    String databaseUrl,
    String databaseUser,
    String databasePassword,
    Duration databaseTimeout,
    Map<String, Object> broker,
    SortedSet<String> deadTopics) {

  private static final String KAFKA = "kafka.";

  /// The commands' own timeout, since they may read or write all that a service has ever
  /// published.
  private static final String TIMEOUT = "yuqing.database.command-timeout";

  private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);
  private static final String CONNECT_SECONDS = "10";
  private static final Pattern DEAD_TOPIC =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.dead-letter-queue\\.topic");

  /// @throws java.util.NoSuchElementException naming a setting that is missing
  public static ServiceSettings of(Config config) {
    return new ServiceSettings(
        config.getValue("quarkus.application.name", String.class),
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class),
        config.getOptionalValue(TIMEOUT, Duration.class).orElse(USUAL_TIMEOUT),
        broker(config),
        deadTopics(config));
  }

  /// A new connection to the service's database, for the caller to close.
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", databaseUser);
    properties.setProperty("password", databasePassword);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", Long.toString(databaseTimeout.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(databaseUrl, properties);
  }

  /// All settings under `kafka.`, as the service's own clients get them.
  private static Map<String, Object> broker(Config config) {
    Map<String, Object> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(KAFKA)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(KAFKA.length()), value));
      }
    }
    return settings;
  }

  private static SortedSet<String> deadTopics(Config config) {
    var topics = new TreeSet<String>();
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> DEAD_TOPIC.matcher(name).matches())
        .forEach(name -> topics.add(config.getValue(name, String.class)));
    return topics;
  }
}
