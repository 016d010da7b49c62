package yuqing.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import yuqing.localstack.LocalParts;
import yuqing.localstack.StackException;

/// The four services as children of the launcher.
final class ServiceProcesses {
  private static final long READY_AT_MOST_NS = 180L * 1_000_000_000;
  private static final long ASK_EVERY_MS = 250;

  private final SuiteDirectory home;
  private final LocalParts parts;
  private final BlockingQueue<LauncherEvent> events;
  private final Map<SuiteService, ChildProcess> children = new EnumMap<>(SuiteService.class);

  /// @param events receives every end of a child
  ServiceProcesses(SuiteDirectory home, LocalParts parts, BlockingQueue<LauncherEvent> events) {
    this.home = home;
    this.parts = parts;
    this.events = events;
  }

  void startAll() {
    for (var service : SuiteService.values()) {
      start(service);
    }
  }

  void start(SuiteService service) {
    var child =
        ChildProcess.start(
            service.module(),
            ServiceCommand.of(home, service),
            ServiceCommand.environment(home, parts, service),
            log(service));
    children.put(service, child);
    child.whenEnded(() -> events.add(new LauncherEvent.Ended(service, child.pid())));
  }

  private Path log(SuiteService service) {
    return home.logs().resolve(service.module() + ".log");
  }

  ChildProcess of(SuiteService service) {
    return children.get(service);
  }

  List<OwnedProcess> owned() {
    return children.values().stream().map(ChildProcess::own).toList();
  }

  /// Waits until each is ready, naming each as it becomes so.
  ///
  /// @param stopping makes the waiting end at once
  /// @throws StackException when one ends or takes too long, naming its log
  void awaitReady(ProgressLines progress, BooleanSupplier stopping) throws InterruptedException {
    long begun = System.nanoTime();
    var waiting = new ArrayList<>(List.of(SuiteService.values()));
    while (!waiting.isEmpty() && !stopping.getAsBoolean()) {
      for (var service : List.copyOf(waiting)) {
        if (ReadinessProbe.ofService(service.url(parts.ports()))) {
          waiting.remove(service);
          progress.print(service.module() + " ready");
        } else if (!of(service).isAlive()) {
          throw new StackException(
              "while starting, %s; its log: %s".formatted(of(service).ending(), log(service)));
        }
      }
      if (System.nanoTime() - begun > READY_AT_MOST_NS) {
        var first = waiting.getFirst();
        throw new StackException(
            first.module() + " is not ready after 180 s; its log: " + log(first));
      }
      Thread.sleep(ASK_EVERY_MS);
    }
  }

  /// All are asked before any is waited for.
  void stopAll() {
    children.values().forEach(ChildProcess::askToStop);
    children.values().forEach(ChildProcess::awaitEnd);
  }
}
