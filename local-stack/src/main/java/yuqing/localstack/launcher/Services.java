package yuqing.localstack.launcher;

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
final class Services {
  private static final long READY_AT_MOST_NS = 180L * 1_000_000_000;
  private static final long ASK_EVERY_MS = 250;

  private final Home home;
  private final LocalParts parts;
  private final BlockingQueue<Event> events;
  private final Map<Service, Child> children = new EnumMap<>(Service.class);

  /// @param events hears of every child that ends
  Services(Home home, LocalParts parts, BlockingQueue<Event> events) {
    this.home = home;
    this.parts = parts;
    this.events = events;
  }

  void startAll() {
    for (var service : Service.values()) {
      start(service);
    }
  }

  void start(Service service) {
    var child =
        Child.start(
            service.module(),
            ServiceCommand.of(home, service),
            ServiceCommand.environment(home, parts, service),
            log(service));
    children.put(service, child);
    child.whenEnded(() -> events.add(new Event.Ended(service, child.pid())));
  }

  private Path log(Service service) {
    return home.logs().resolve(service.module() + ".log");
  }

  Child of(Service service) {
    return children.get(service);
  }

  List<Own> owned() {
    return children.values().stream().map(Child::own).toList();
  }

  /// Waits until each is ready, naming each as it becomes so.
  ///
  /// @param stopping makes the waiting end at once
  /// @throws StackException when one ends or takes too long, naming its log
  void awaitReady(Progress progress, BooleanSupplier stopping) throws InterruptedException {
    long begun = System.nanoTime();
    var waiting = new ArrayList<>(List.of(Service.values()));
    while (!waiting.isEmpty() && !stopping.getAsBoolean()) {
      for (var service : List.copyOf(waiting)) {
        if (Readiness.ofService(service.url(parts.ports()))) {
          waiting.remove(service);
          progress.say(service.module() + " ready");
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
    children.values().forEach(Child::askToStop);
    children.values().forEach(Child::awaitEnd);
  }
}
