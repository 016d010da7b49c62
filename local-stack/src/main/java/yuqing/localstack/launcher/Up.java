package yuqing.localstack.launcher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import yuqing.localstack.Keycloak;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;
import yuqing.localstack.StackException;

/// `./suite up`: starts the parts and the services, keeps them running, and stops them all in
/// order, the services first.
final class Up {
  private final Home home;
  private final Ports ports;
  private final Progress progress;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Map<Service, Restarts> restarts = new EnumMap<>(Service.class);
  private final Restarts postgresRestarts = new Restarts(System::nanoTime);
  private final Restarts oidcRestarts = new Restarts(System::nanoTime);
  private LocalParts parts;
  private Services services;

  Up(Home home, Ports ports, Progress progress) {
    this.home = home;
    this.ports = ports;
    this.progress = progress;
  }

  /// Returns when the suite has been stopped.
  ///
  /// @param inBackground whether a terminal's events, Ctrl-C included, are none of its business
  /// @return the process's exit code
  int run(boolean inBackground) throws InterruptedException {
    home.create();
    try (var _ = RunLock.take(home.lock()).orElseThrow(this::alreadyRuns)) {
      clearAway();
      Signals.hear(List.of("TERM"), this::stop);
      Signals.hear(List.of("INT", "HUP"), inBackground ? () -> {} : this::stop);
      try {
        start();
        return keepRunning();
      } finally {
        stopAll();
      }
    }
  }

  private void stop() {
    stopping.set(true);
    events.add(new Event.Stop());
  }

  private StackException alreadyRuns() {
    var pid = RunRecord.read(home.record()).map(r -> " (pid " + r.launcher().pid() + ")");
    return new StackException(
        "the suite already runs from this folder" + pid.orElse("") + "; ./suite down stops it");
  }

  private void clearAway() {
    int ended = Leftovers.endServices(home);
    if (ended > 0) {
      progress.say("ended " + ended + " services that a killed launcher left running");
    }
    var wanted = new ArrayList<>(List.of(Port.values()));
    if (Postgres.running(home.postgresData()).isPresent()) {
      progress.say("PostgreSQL was left running by a killed launcher: taking it over");
      wanted.remove(Port.POSTGRES);
    }
    ports.requireFree(wanted);
  }

  private void start() throws InterruptedException {
    record(false);
    parts = LocalParts.begin(home.data(), home.binaries(), ports, progress::say);
    watchPostgres();
    watchOidc();
    services = new Services(home, parts, events);
    services.startAll();
    record(false);
    progress.say("four services starting");
    parts.awaitBroker();
    services.awaitReady(progress, stopping::get);
    if (CaughtUp.await("localhost:" + ports.of(Port.KAFKA), stopping::get)) {
      progress.say("all have taken in what lies on their topics");
    }
    if (!stopping.get()) {
      record(true);
      Welcome.say(ports, progress);
    }
  }

  private void record(boolean ready) {
    var own = Own.of("launcher", ProcessHandle.current());
    var started = new ArrayList<>(services == null ? List.of() : services.owned());
    oidc().ifPresent(process -> started.add(Own.of(Keycloak.NAME, process)));
    new RunRecord(own, ready, ports.numbers(), started).write(home.record());
  }

  private void watchPostgres() {
    var postgres = parts.postgres().process();
    if (postgres.isPresent()) {
      var _ = postgres.get().onExit().thenRun(() -> events.add(new Event.PostgresEnded()));
    }
  }

  private void watchOidc() {
    oidc()
        .ifPresent(
            process -> {
              var _ = process.onExit().thenRun(() -> events.add(new Event.OidcEnded()));
            });
  }

  private Optional<ProcessHandle> oidc() {
    return parts == null ? Optional.empty() : parts.oidc().process();
  }

  private int keepRunning() throws InterruptedException {
    while (!stopping.get()) {
      switch (events.take()) {
        case Event.Stop() -> stopping.set(true);
        case Event.Ended ended -> startAgain(ended);
        case Event.PostgresEnded() ->
            startAgain("PostgreSQL", postgresRestarts, parts::restartPostgres, this::watchPostgres);
        case Event.OidcEnded() ->
            startAgain("Keycloak", oidcRestarts, parts::restartOidc, this::watchOidc);
      }
    }
    return 0;
  }

  private void startAgain(Event.Ended ended) {
    var child = services.of(ended.service());
    // While stopping an end is wanted; a signal to the whole group may be heard here a little
    // later.
    if (child.pid() != ended.pid() || stopSoon()) {
      return;
    }
    var allowed =
        restarts.computeIfAbsent(ended.service(), _ -> new Restarts(System::nanoTime)).allowed();
    var what = "%s ended with exit code %d".formatted(child.name(), child.exitCode());
    var why = services.lastWords(ended.service());
    if (!allowed) {
      throw new StackException(what + " for the fourth time in a minute: giving up" + why);
    }
    progress.say(what + ", starting it again" + why);
    services.start(ended.service());
    record(true);
  }

  private void startAgain(String part, Restarts allowed, Runnable start, Runnable watch) {
    if (stopSoon()) {
      return;
    }
    if (!allowed.allowed()) {
      throw new StackException(part + " ended for the fourth time in a minute: giving up");
    }
    progress.say(part + " ended: starting it again");
    start.run();
    watch.run();
    record(true);
  }

  private boolean stopSoon() {
    if (events.contains(new Event.Stop())) {
      stopping.set(true);
    }
    return stopping.get();
  }

  private void stopAll() {
    progress.say("stopping");
    if (services != null) {
      services.stopAll();
    }
    if (parts != null) {
      parts.close();
    }
    RunRecord.forget(home.record());
    progress.say("stopped");
  }
}
