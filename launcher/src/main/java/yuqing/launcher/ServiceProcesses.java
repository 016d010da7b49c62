package yuqing.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import yuqing.localstack.LocalParts;
import yuqing.localstack.PackagedService;
import yuqing.localstack.StackException;

/// The four services as children of the launcher.
final class ServiceProcesses {
  private static final long READY_AT_MOST_NS = 180L * 1_000_000_000;
  private static final long ASK_EVERY_MS = 250;
  private static final Duration STOP_AND_RECORD_AT_MOST = Duration.ofSeconds(60);

  private final SuiteDirectory home;
  private final LocalParts parts;
  private final BlockingQueue<LauncherEvent> events;
  private final Map<SuiteService, ChildProcess> children = new EnumMap<>(SuiteService.class);
  private final Map<SuiteService, PackagedService> packaged = new EnumMap<>(SuiteService.class);

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
    packaged.put(service, ServiceCommand.packaged(home, service));
    var child =
        ChildProcess.start(
            service.module(),
            ServiceCommand.recording(packaged.get(service)),
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

  /// All are asked before any is waited for. The first stop of a build takes longer: the services
  /// record their classes, and the next start needs half the time.
  ///
  /// @param wereReady whether what they record is worth keeping
  void stopAll(boolean wereReady, ProgressLines progress) {
    children.values().forEach(ChildProcess::askToStop);
    if (wereReady && packaged.values().stream().anyMatch(PackagedService::isRecording)) {
      progress.print("the services record their classes, so that the next start is faster");
    }
    long begun = System.nanoTime();
    children.forEach(
        (service, child) -> {
          if (wereReady && packaged.get(service).isRecording()) {
            var left = STOP_AND_RECORD_AT_MOST.minusNanos(System.nanoTime() - begun);
            if (child.awaitEnd(left)) {
              packaged.get(service).keepRecorded();
            }
          } else {
            child.awaitEnd();
          }
        });
  }
}
