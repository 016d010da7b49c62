package yuqing.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import yuqing.localstack.Ports.Port;

/// The real Keycloak in a process of its own, on this machine only, with the realm that
/// `docker-compose.yml` gives it too. Its realm names no people: [KeycloakPeople] adds them.
public final class Keycloak implements OidcProvider {
  /// Its name in `./suite status`.
  public static final String NAME = "keycloak";

  /// The account with which the local stack adds people.
  static final String ADMIN_CLIENT = "local-stack";

  // The first start of a data folder creates Keycloak's tables: 20 to 50 s on two processors.
  private static final Duration READY_AT_MOST = Duration.ofMinutes(5);
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);
  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(5);
  private static final long ASK_EVERY_MS = 250;

  /// As Keycloak's own start script has them, and small.
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Duser.language=en",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true");

  private final Process process;
  private final int port;
  private final Path log;

  private Keycloak(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /// @param folder unpacked and built, as `./suite` leaves it
  static Keycloak begin(Path folder, Path directory, Ports ports, LocalSecrets secrets) {
    int port = ports.of(Port.OIDC);
    var own = directory.resolve("keycloak-data");
    var log = own.resolve("keycloak.log");
    try {
      Files.createDirectories(own);
      var builder = new ProcessBuilder(command(folder, own, port)).redirectErrorStream(true);
      builder.redirectOutput(Redirect.to(log.toFile()));
      var environment = builder.environment();
      environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
      environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.oidc());
      environment.put("YUQING_OIDC_SECRET_SAMPLE", secrets.oidc());
      environment.put("YUQING_OIDC_SECRET_SUITE", secrets.oidc());
      environment.put("YUQING_OIDC_SECRET_DESK", secrets.oidc());
      environment.put("YUQING_DESK_URL", "http://localhost:" + ports.of(Port.DESK));
      return new Keycloak(builder.start(), port, log);
    } catch (IOException e) {
      throw new StackException("Keycloak cannot be started: " + e.getMessage(), e);
    }
  }

  private static List<String> command(Path folder, Path own, int port) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    // It goes with the process that started it.
    command.add("-javaagent:" + ParentWatch.jar(own.resolve("parent-watch.jar")));
    command.add("-Dkc.home.dir=" + folder);
    command.add("-Djboss.server.config.dir=" + folder.resolve("conf"));
    command.addAll(List.of("-cp", folder.resolve("lib/quarkus-run.jar").toString()));
    command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start"));
    command.addAll(List.of("--optimized", "--import-realm", "--cache=local"));
    command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port));
    command.add("--hostname=http://localhost:" + port);
    command.add("--db-url=jdbc:h2:file:" + own.resolve("h2") + ";NON_KEYWORDS=VALUE");
    return command;
  }

  @Override
  public String description() {
    return "Keycloak on port " + port;
  }

  @Override
  public void awaitReady() {
    var discovery =
        URI.create("http://localhost:" + port + "/realms/yuqing/.well-known/openid-configuration");
    long begun = System.nanoTime();
    try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_AT_MOST).build()) {
      while (!answers(http, discovery)) {
        if (!process.isAlive()) {
          throw new StackException("Keycloak ended while starting; its log: " + log);
        }
        if (System.nanoTime() - begun > READY_AT_MOST.toNanos()) {
          throw new StackException(
              "Keycloak is not ready after %d s; its log: %s"
                  .formatted(READY_AT_MOST.toSeconds(), log));
        }
        Thread.sleep(ASK_EVERY_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("the start of Keycloak was interrupted", e);
    }
  }

  private static boolean answers(HttpClient http, URI uri) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(uri).timeout(ANSWER_AT_MOST).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.of(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
