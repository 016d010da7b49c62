package yuqing.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// PostgreSQL from a registry package: durable as a real one (fsync and synchronous commit are on),
/// one database and user for each service. A server left behind by a killed launcher is adopted.
public final class Postgres implements KeptPart, AutoCloseable {
  private static final String NAME = "PostgreSQL";

  // A recovery after a power cut reads the log again before the server answers.
  private static final Duration START_AT_MOST = Duration.ofSeconds(60);

  private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);

  /// What may connect: only by password, only from this machine.
  private static final String HOST_RULES =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  /// Beside what [DatabaseSetup] asks of every server.
  private static final Map<String, String> SETTINGS =
      Map.of(
          // No socket in /tmp, where another user's could stand in the way.
          "unix_socket_directories", "",
          // One file a weekday, written over a week later.
          "logging_collector", "on",
          "log_filename", "%a.log",
          "log_rotation_age", "1d",
          "log_truncate_on_rotation", "on");

  private final EmbeddedPostgres server;
  private final Path data;
  private final Path startLog;
  private final PostgresControl control;

  private Postgres(EmbeddedPostgres server, Path data, Path startLog, PostgresControl control) {
    this.server = server;
    this.data = data;
    this.startLog = startLog;
    this.control = control;
  }

  /// @param directory holds the data and the log, kept between starts
  /// @param binaries where the server is unpacked at the first start
  public static Postgres start(Path directory, Path binaries, int port, LocalSecrets secrets) {
    var data = directory.resolve("data");
    try {
      Files.createDirectories(directory);
      stopIfElsewhere(data, port);
      var log = directory.resolve("start.log");
      var server = server(directory, binaries, port, secrets);
      var postgres = new Postgres(server, data, log, PostgresControl.of(data, port, settings()));
      postgres.prepare(secrets);
      return postgres;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new StackException(
          "PostgreSQL did not start: " + e.getMessage() + " (see " + directory + ")", e);
    }
  }

  private static EmbeddedPostgres server(
      Path directory, Path binaries, int port, LocalSecrets secrets) throws IOException {
    var output = Redirect.to(directory.resolve("start.log").toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(binaries.toFile())
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(START_AT_MOST)
            .setOutputRedirector(output)
            .setErrorRedirector(output)
            .setConnectConfig("password", secrets.postgres());
    DatabaseSetup.LOCALE.forEach(builder::setLocaleConfig);
    settings().forEach(builder::setServerConfig);
    return builder.start();
  }

  private static Map<String, String> settings() {
    var settings = new TreeMap<>(DatabaseSetup.SERVER);
    settings.putAll(SETTINGS);
    return settings;
  }

  /// An orphan on another port would keep the data locked: it is told to stop.
  private static void stopIfElsewhere(Path data, int port) throws IOException {
    if (portOfRunning(data).filter(running -> running != port).isPresent()) {
      stopOrphan(data);
    }
  }

  /// The server that runs on this data, if one does, whoever started it.
  public static Optional<ProcessHandle> running(Path data) {
    return postmasterLine(data, 0)
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().orElse("").endsWith("postgres"));
  }

  private static Optional<Integer> portOfRunning(Path data) {
    return running(data).flatMap(p -> postmasterLine(data, 3)).map(Integer::valueOf);
  }

  private static Optional<String> postmasterLine(Path data, int index) {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.size() > index ? Optional.of(lines.get(index).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Stops a server that a killed launcher left behind, without waiting for its connections.
  public static void stopOrphan(Path data) throws IOException {
    var orphan = running(data);
    if (orphan.isEmpty()) {
      return;
    }
    // SIGINT is PostgreSQL's fast shutdown; the JDK can only send TERM, which waits for clients.
    new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid())).start();
    awaitEnd(orphan.get());
  }

  private static void awaitEnd(ProcessHandle server) {
    server.onExit().orTimeout(STOP_AT_MOST.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void prepare(LocalSecrets secrets) throws SQLException, IOException {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      DatabaseSetup.prepare(connection, secrets);
      Files.writeString(data.resolve("pg_hba.conf"), HOST_RULES);
      DatabaseSetup.execute(connection, "SELECT pg_reload_conf()");
    }
  }

  /// On the same data, which it recovers from its log after a kill.
  @Override
  public void startAgain() {
    if (process().isEmpty()) {
      control.start(startLog);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /// It is no child of this process, so that its exit code is nobody's to know.
  @Override
  public String ending() {
    return NAME + " ended";
  }

  @Override
  public Optional<ProcessHandle> process() {
    return running(data);
  }

  @Override
  public void close() {
    var process = running(data);
    try {
      // Its own patience is 5 s, which a busy machine exceeds.
      server.close();
      process.ifPresent(Postgres::awaitEnd);
    } catch (IOException e) {
      throw new StackException("PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }
}
