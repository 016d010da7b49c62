package yuqing.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// One service as its users run it: the packaged application in a process of its own, which can be
/// killed and started again on the same port.
public final class ServiceProcess implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  /// Generous: a journey must not fail because the machine that runs it is busy.
  private static final Map<String, String> PATIENT =
      Map.of(
          "YUQING_DATABASE_ACQUISITION_TIMEOUT", "10S", "YUQING_DATABASE_REQUEST_TIMEOUT", "20S");

  private final String name;
  private final int port;
  private final Map<String, String> environment;
  private final File log;
  private final int heapMib;
  private Process process;

  /// @param name such as `incident-service`
  /// @param environment where the parts are, what their passwords are, and the port if it matters
  /// @param log for the service's output, appended
  public ServiceProcess(String name, Map<String, String> environment, Path log) {
    this(name, environment, log, 160);
  }

  /// @param heapMib the most that its heap may grow to
  public ServiceProcess(String name, Map<String, String> environment, Path log, int heapMib) {
    this.name = name;
    this.environment = environment;
    // The OIDC provider sends browsers back to the desk's port alone, so that one is given.
    var given = environment.get(portVariable());
    this.port = given == null ? freePort() : Integer.parseInt(given);
    this.log = log.toFile();
    this.heapMib = heapMib;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public int port() {
    return port;
  }

  /// Waits for its end.
  public int awaitExitCode() throws InterruptedException {
    if (!process.waitFor(READY_WITHIN.toMinutes(), TimeUnit.MINUTES)) {
      throw new IllegalStateException(name + " does not end; see " + log);
    }
    return process.exitValue();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public void start() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var application = Path.of("..", name, "target", "quarkus-app", "quarkus-run.jar");
    if (!application.toFile().isFile()) {
      throw new IllegalStateException(application + " is not built");
    }
    var builder =
        new ProcessBuilder(
                java,
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                application.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(PATIENT);
    builder.environment().putAll(environment);
    builder.environment().put(portVariable(), Integer.toString(port));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As `kill -9` does: no code of the service runs any more.
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " outlived its kill");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// As [#kill], also when it was never started.
  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  /// Waits until all its health checks are up, liveness included: a service that asks for a
  /// restart has not recovered.
  public void awaitReady() {
    Awaitility.await(name + " ready")
        .atMost(READY_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .failFast(name + " ended; see " + log, () -> !process.isAlive())
        .until(this::isReady);
  }

  private boolean isReady() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/q/health"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String portVariable() {
    return "YUQING_" + name.replace("-service", "").toUpperCase(Locale.ROOT) + "_PORT";
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
