package yuqing.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives a service's tests the parts they run on (see [TestParts]), started once per JVM on free
/// ports and stopped with it.
///
/// The argument `service` (`incident`, `escalation`, `notification`, `archive`) names the one
/// under test: it is given the password of its own database and of no other. Without it,
/// the passwords of all of them.
public final class StackResource implements QuarkusTestResourceLifecycleManager {
  /// Every client's secret and every person's password at the local OIDC provider.
  public static final String OIDC_SECRET = "YUQING_OIDC_SECRET";

  /// The password of PostgreSQL's administrator `postgres`: for tests of their own databases, never
  /// given to a service under test.
  public static final String POSTGRES_PASSWORD = "YUQING_POSTGRES_PASSWORD";

  /// Where incident-service keeps the files of evidence.
  public static final String EVIDENCE_DIR = "YUQING_EVIDENCE_DIR";

  // Quarkus may load this class more than once in a JVM; the system's properties are one.
  private static final String SHARED = "yuqing.local-stack";
  private static final String DIRECTORY = "yuqing.local-stack.directory";

  private String service = "";

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.getOrDefault("service", "");
    if (!service.isEmpty()) {
      ServiceDatabase.valueOf(service.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Map<String, String> start() {
    var settings = new LinkedHashMap<>(shared());
    settings.remove(POSTGRES_PASSWORD);
    for (var database : ServiceDatabase.values()) {
      if (!service.isEmpty() && !database.databaseName().equals(service)) {
        settings.remove(database.passwordVariable());
      }
    }
    return settings;
  }

  /// The settings of the parts that run in this JVM, started now if none do.
  public static Map<String, String> shared() {
    synchronized (SHARED) {
      var settings = new LinkedHashMap<String, String>();
      // A line a setting: what is no string among the system's properties trips the transaction
      // manager's start.
      var running = System.getProperty(SHARED);
      if (running != null) {
        running
            .lines()
            .map(line -> line.split("=", 2))
            .forEach(pair -> settings.put(pair[0], pair[1]));
        return settings;
      }
      settings.putAll(startParts());
      System.setProperty(
          SHARED,
          settings.entrySet().stream()
              .map(setting -> setting.getKey() + "=" + setting.getValue())
              .collect(Collectors.joining("\n")));
      System.setProperty("YUQING_OIDC_URL", settings.get("YUQING_OIDC_URL"));
      System.setProperty(OIDC_SECRET, settings.get(OIDC_SECRET));
      return settings;
    }
  }

  /// The key of the OIDC provider that this JVM's tests started: for tokens that it would not give.
  public static SigningKey signingKey() {
    shared();
    return SigningKey.in(Path.of(System.getProperty(DIRECTORY)));
  }

  private static Map<String, String> startParts() {
    var runs = new TestRuns(Path.of("target", "local-stack").toAbsolutePath());
    var directory = runs.fresh();
    System.setProperty(DIRECTORY, directory.toString());
    var parts = TestParts.start(directory, runs.binaries(), System.out::println);
    Runnable stop =
        () -> {
          parts.close();
          runs.delete(directory);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "local-stack-stop"));
    var settings = new LinkedHashMap<>(parts.environment());
    for (var database : ServiceDatabase.values()) {
      settings.put(database.passwordVariable(), parts.secrets().of(database));
    }
    settings.put(LocalSecrets.WEBHOOK_KEY, parts.secrets().webhookKey());
    // Receivers of webhooks run on this machine.
    settings.put("YUQING_WEBHOOK_HTTP_ALLOWED", "true");
    settings.put("YUQING_WEBHOOK_INTERNAL_HOSTS", "localhost");
    settings.put(EVIDENCE_DIR, directory.resolve("evidence").toString());
    settings.putAll(LocalSealKey.settings(directory, parts.secrets()));
    settings.put(OIDC_SECRET, parts.secrets().oidc());
    settings.put(POSTGRES_PASSWORD, parts.secrets().postgres());
    return settings;
  }

  /// Nothing: the parts serve the whole JVM and stop with it.
  @Override
  public void stop() {}
}
