package yuqing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.ParentWatch;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;
import yuqing.localstack.StackException;

/// A whole suite as `./suite up` starts it, on ports and in a folder of its own, so that the one of
/// the checkout may run beside it. It ends with the process that started it.
public final class SeparateSuite implements AutoCloseable {
  /// The launcher, in which the mail server and the OIDC provider live.
  private static final String LAUNCHER = "launcher";

  private static final Duration READY_AT_MOST = Duration.ofMinutes(5);
  private static final Duration ASK_EVERY = Duration.ofMillis(100);

  /// What the services have to stop and to record their classes, and the parts' grace period.
  private static final Duration STOP_AT_MOST = Duration.ofMinutes(2);

  private static final Duration END_AT_MOST = Duration.ofSeconds(20);

  private final SuiteDirectory home;
  private final Ports ports;
  private final Path log;
  private final ChildProcess launcher;

  private SeparateSuite(SuiteDirectory home, Ports ports, Path log, ChildProcess launcher) {
    this.home = home;
    this.ports = ports;
    this.log = log;
    this.launcher = launcher;
  }

  /// @param home whose data is no other suite's
  /// @param jvmOptions of the launcher
  public static SeparateSuite start(SuiteDirectory home, Ports ports, List<String> jvmOptions) {
    home.create();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-Dyuqing.root=" + home.root(), "-Dyuqing.data=" + home.data()));
    command.addAll(List.of("-cp", home.launcherClassPath(), ParentWatch.class.getName()));
    command.addAll(List.of(Suite.class.getName(), "up"));
    var environment = new LinkedHashMap<String, String>();
    ports
        .numbers()
        .forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
    environment.put(OidcProvider.KEYCLOAK_FOLDER, "");
    var log = home.logs().resolve("up.log");
    return new SeparateSuite(
        home, ports, log, ChildProcess.start(LAUNCHER, command, environment, log));
  }

  /// @throws StackException when it ends instead, or takes longer than five minutes
  public void awaitReady() throws InterruptedException {
    long begun = System.nanoTime();
    while (RunRecord.read(home.record()).filter(RunRecord::ready).isEmpty()) {
      if (!launcher.isAlive()) {
        throw new StackException("the suite did not start: " + lastWords());
      }
      if (System.nanoTime() - begun > READY_AT_MOST.toNanos()) {
        throw new StackException("the suite is not ready after 5 min: " + lastWords());
      }
      Thread.sleep(ASK_EVERY);
    }
  }

  /// The last line of its output: its folder, with all logs, may go with the caller.
  private String lastWords() {
    try {
      var lines = Files.readAllLines(log);
      return lines.isEmpty() ? "it printed nothing" : lines.getLast();
    } catch (IOException unread) {
      return "see " + log;
    }
  }

  /// Waits until the services have consumed what lies on their topics, half a minute at most.
  ///
  /// @return whether they have
  public boolean awaitCaughtUp() throws InterruptedException {
    return CaughtUp.await(bootstrap(), () -> !launcher.isAlive());
  }

  /// Those that run now, by the names in `./suite status`.
  public Map<String, ProcessHandle> processes() {
    var processes = new LinkedHashMap<String, ProcessHandle>();
    for (var own : RunRecord.ofRunning(home).services()) {
      own.process().ifPresent(process -> processes.put(own.name(), process));
    }
    Postgres.running(home.postgresData())
        .ifPresent(process -> processes.put("postgresql", process));
    ProcessHandle.of(launcher.pid()).ifPresent(process -> processes.put(LAUNCHER, process));
    return processes;
  }

  public Ports ports() {
    return ports;
  }

  /// The broker's address, `host:port`.
  public String bootstrap() {
    return "localhost:" + ports.of(Port.KAFKA);
  }

  public LocalSecrets secrets() {
    return LocalSecrets.in(home.data());
  }

  /// A bearer token with a role, for no department.
  public String token(String role) {
    return AccessTokens.of(false, LocalParts.issuer(ports), secrets().oidc()).of(role, List.of());
  }

  /// Waits for the end of all its processes, also in a thread that has been interrupted.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    var started = RunRecord.read(home.record()).map(RunRecord::services).orElse(List.of());
    launcher.askToStop();
    launcher.awaitEnd(STOP_AT_MOST);
    // A launcher that had to be ended by force leaves them to end by themselves.
    started.forEach(process -> process.end(END_AT_MOST));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
