package yuqing.bench.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import yuqing.launcher.ChildProcess;
import yuqing.launcher.ReadinessProbe;
import yuqing.launcher.SuiteService;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;

/// A packaged service that is measured by itself: on parts of its own, in a heap of a given size,
/// with the whole compiler.
public final class BenchedService implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final SuiteService service;
  private final LocalParts parts;
  private final ChildProcess child;

  private BenchedService(SuiteService service, LocalParts parts, ChildProcess child) {
    this.service = service;
    this.parts = parts;
    this.child = child;
  }

  /// @param jar the service as built
  /// @param heapMib the most that its heap may grow to
  /// @param directory where its log goes
  /// @param more of its environment, beside the parts' addresses and what is its own
  public static BenchedService start(
      SuiteService service,
      Path jar,
      int heapMib,
      LocalParts parts,
      Path directory,
      Map<String, String> more) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapMib + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            jar.toString());
    var environment = new LinkedHashMap<>(parts.environment());
    var database = service.database().orElseThrow();
    environment.put(database.passwordVariable(), parts.secrets().of(database));
    environment.put(service.port().variable(), Integer.toString(parts.ports().of(service.port())));
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.putAll(more);
    var log = directory.resolve(service.module() + ".log");
    return new BenchedService(
        service, parts, ChildProcess.start(service.module(), command, environment, log));
  }

  public String url() {
    return service.url(parts.ports());
  }

  /// A bearer token with a role, for no department.
  public String token(String role) {
    return token(role, List.of());
  }

  /// A bearer token with a role, for these departments.
  public String token(String role, List<String> departments) {
    return new AccessTokens(LocalParts.issuer(parts.ports()), parts.secrets().oidc())
        .of(role, departments);
  }

  /// To its database, as the service itself.
  public Connection connect() throws SQLException {
    var database = service.database().orElseThrow();
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(parts.ports().of(Port.POSTGRES), database.databaseName()),
        database.user(),
        parts.secrets().of(database));
  }

  public void awaitReady(Duration askEvery) throws InterruptedException {
    await(service.module() + " ready", askEvery, () -> ReadinessProbe.ofService(url()));
  }

  /// @throws StackException when the service has ended, or it takes longer than five minutes
  public void await(String what, Duration askEvery, BooleanSupplier condition)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (!child.isAlive() || System.nanoTime() - begun > WITHIN.toNanos()) {
        throw new StackException("it did not come to this: " + what);
      }
      Thread.sleep(askEvery);
    }
  }

  @Override
  public void close() {
    child.askToStop();
    child.awaitEnd();
  }
}
