package yuqing.bench.deadlines;

import java.nio.file.Path;
import yuqing.launcher.ChildProcess;
import yuqing.launcher.ReadinessProbe;
import yuqing.launcher.ServiceCommand;
import yuqing.launcher.SuiteDirectory;
import yuqing.launcher.SuiteService;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackException;

/// escalation-service by itself, as `./suite up` starts it, and a look into its database.
final class KillableEscalation implements AutoCloseable {

  private static final String MISSED_SINCE =
      """
      from event_log where position > %d
      and convert_from(payload, 'UTF8') like '%%"escalation.obligation-missed"%%'
      """;

  private final SuiteDirectory home;
  private final LocalParts parts;
  private final Path directory;
  private final BenchDatabase database;
  private ChildProcess service;

  /// @param directory where its log goes
  KillableEscalation(SuiteDirectory home, LocalParts parts, Path directory) {
    this.home = home;
    this.parts = parts;
    this.directory = directory;
    var name = ServiceDatabase.ESCALATION;
    this.database =
        BenchDatabase.of(
            "jdbc:postgresql://localhost:%d/%s"
                .formatted(parts.ports().of(Port.POSTGRES), name.databaseName()),
            name.user(),
            parts.secrets().of(name));
  }

  void start() {
    service =
        ChildProcess.start(
            SuiteService.ESCALATION.module(),
            ServiceCommand.of(home, SuiteService.ESCALATION),
            ServiceCommand.environment(home, parts, SuiteService.ESCALATION),
            directory.resolve("escalation-service.log"));
  }

  /// With -9, as the machine's end would.
  void kill() {
    var process = ProcessHandle.of(service.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /// @throws StackException when it has ended by itself
  boolean isReady() {
    if (!service.isAlive()) {
      throw new StackException("escalation-service ended; is it built?");
    }
    return ReadinessProbe.ofService(SuiteService.ESCALATION.url(parts.ports()));
  }

  long timers() {
    return database.number("select count(*) from due_row where kind = 'deadline'");
  }

  long overdueTimers() {
    return database.number(
        "select count(*) from due_row where kind = 'deadline' and due_at <= now()");
  }

  /// Position of the last event in its log.
  long lastPublished() {
    return database.number("select coalesce(max(position), 0) from event_log");
  }

  long missedSince(long position) {
    return database.number("select count(*) " + MISSED_SINCE.formatted(position));
  }

  /// @throws StackException when not each incident has missed its duty once
  void requireMissedOnce(long position, long incidents) {
    long events = missedSince(position);
    long keys = database.number("select count(distinct key) " + MISSED_SINCE.formatted(position));
    if (events != incidents || keys != incidents) {
      throw new StackException(
          "%d incidents were overdue, %d published it, %d times"
              .formatted(incidents, keys, events));
    }
  }

  @Override
  public void close() {
    database.close();
    if (service != null) {
      service.askToStop();
      service.awaitEnd();
    }
  }
}
