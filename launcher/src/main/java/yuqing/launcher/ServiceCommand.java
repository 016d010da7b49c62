package yuqing.launcher;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.PackagedService;
import yuqing.localstack.Ports;
import yuqing.localstack.RobotServer;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackException;
import yuqing.localstack.StackResource;

/// How a service is started: its command line and its environment.
public final class ServiceCommand {
  // Four services and the parts in 3 GiB: the compiler's first stage and a small heap are enough.
  // It begins smaller: by itself a JVM takes what it may have, and fills it before it looks for
  // waste.
  // Without memory a JVM goes on as half of one: it ends instead, and is started again.
  private static final List<String> SMALL =
      List.of(
          "-Xms48m",
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  private ServiceCommand() {}

  public static List<String> of(SuiteDirectory home, SuiteService service) {
    return packaged(home, service).command(SMALL);
  }

  /// As above, and the service records its classes at its end where they are not recorded yet.
  static List<String> recording(PackagedService service) {
    return service.recordingCommand(SMALL);
  }

  static PackagedService packaged(SuiteDirectory home, SuiteService service) {
    var jar = home.jarOf(service);
    if (!Files.exists(jar)) {
      throw new StackException(service.module() + " is not built: " + jar + " is not there");
    }
    return PackagedService.of(jar, home.watchJar());
  }

  /// The parts' addresses, its own database's password and everyone's port.
  public static Map<String, String> environment(
      SuiteDirectory home, LocalParts parts, SuiteService service) {
    return environment(home, parts.ports(), parts.secrets(), service);
  }

  static Map<String, String> environment(
      SuiteDirectory home, Ports ports, LocalSecrets secrets, SuiteService service) {
    var environment = new LinkedHashMap<>(LocalParts.environment(ports));
    for (var each : SuiteService.values()) {
      environment.put(each.port().variable(), Integer.toString(ports.of(each.port())));
    }
    for (var database : ServiceDatabase.values()) {
      // An empty one hides what this process may have in its own environment.
      environment.put(database.passwordVariable(), "");
    }
    service.database().ifPresent(own -> environment.put(own.passwordVariable(), secrets.of(own)));
    environment.put(StackResource.OIDC_SECRET, "");
    environment.put(LocalSecrets.DESK_SECRET, "");
    environment.put(LocalSecrets.DESK_SESSION_KEY, "");
    if (service == SuiteService.DESK) {
      environment.put(LocalSecrets.DESK_SECRET, secrets.oidc());
      environment.put(LocalSecrets.DESK_SESSION_KEY, secrets.deskSession());
    }
    environment.put(LocalSecrets.WEBHOOK_KEY, "");
    if (service == SuiteService.NOTIFICATION) {
      environment.put(LocalSecrets.WEBHOOK_KEY, secrets.webhookKey());
      // A developer's receiver of webhooks runs on the same machine.
      environment.put("YUQING_WEBHOOK_HTTP_ALLOWED", "true");
      environment.put("YUQING_WEBHOOK_INTERNAL_HOSTS", "localhost");
      environment.put("YUQING_DESK_URL", SuiteService.DESK.url(ports));
      environment.putAll(RobotServer.settings(ports.of(Ports.Port.ROBOTS)));
    }
    environment.put(LocalSealKey.PASSWORD, "");
    if (service == SuiteService.ARCHIVE) {
      environment.putAll(LocalSealKey.settings(home.data(), secrets));
    }
    // The one writes the store of evidence, the other reads it for its bundles.
    if (service == SuiteService.INCIDENT || service == SuiteService.ARCHIVE) {
      environment.put(StackResource.EVIDENCE_DIR, home.evidence().toString());
    }
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    return environment;
  }
}
