package yuqing.launcher;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import yuqing.localstack.BrokerProcess;
import yuqing.localstack.KeptPart;
import yuqing.localstack.Keycloak;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;
import yuqing.localstack.RobotServer;
import yuqing.localstack.StackException;

/// `./suite up`: starts the parts and the services, keeps them running, and stops them all in
/// order, the services first.
final class UpCommand {
  private static final long LOOK_EVERY_S = 5;

  private final SuiteDirectory home;
  private final Ports ports;
  private final ProgressLines progress;
  private final DataDisk disk;
  private final BlockingQueue<LauncherEvent> events = new LinkedBlockingQueue<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Map<SuiteService, RestartLimit> restarts = new EnumMap<>(SuiteService.class);
  private final Set<SuiteService> waiting = EnumSet.noneOf(SuiteService.class);
  private final Set<SuiteService> reported = EnumSet.noneOf(SuiteService.class);
  private final List<PartKeeper> keepers = new ArrayList<>();
  private final BrokerProcess broker;
  private LocalParts parts;
  private RobotServer robots;
  private ServiceProcesses services;
  private boolean recordIsDue;
  private boolean isReady;

  UpCommand(SuiteDirectory home, Ports ports, ProgressLines progress) {
    this.home = home;
    this.ports = ports;
    this.progress = progress;
    this.disk = new DataDisk(home.data());
    this.broker =
        BrokerProcess.of(
            home.data().resolve("kafka"),
            ports.of(Port.KAFKA),
            home.logs().resolve(RunRecord.KAFKA + ".log"),
            home.brokerArchives());
  }

  /// Returns when the suite has been stopped.
  ///
  /// @param inBackground whether a terminal's events, Ctrl-C included, are none of its business
  /// @return the process's exit code
  int run(boolean inBackground) throws InterruptedException {
    home.create();
    try (var _ = RunLock.take(home.lock()).orElseThrow(this::alreadyRuns)) {
      clearAway();
      SignalHandlers.handle(List.of("TERM"), this::stop);
      SignalHandlers.handle(List.of("INT", "HUP"), inBackground ? () -> {} : this::stop);
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
    events.add(new LauncherEvent.Stop());
  }

  private StackException alreadyRuns() {
    var pid = RunRecord.read(home.record()).map(r -> " (pid " + r.launcher().pid() + ")");
    return new StackException(
        "the suite already runs from this folder" + pid.orElse("") + "; ./suite down stops it");
  }

  private void clearAway() {
    int ended = OrphanProcesses.endServices(home);
    if (ended > 0) {
      progress.print("ended " + ended + " processes that a killed launcher left running");
    }
    var wanted = new ArrayList<>(List.of(Port.values()));
    if (Postgres.running(home.postgresData()).isPresent()) {
      progress.print("PostgreSQL was left running by a killed launcher: taking it over");
      wanted.remove(Port.POSTGRES);
    }
    ports.requireFree(wanted);
  }

  private void start() throws InterruptedException {
    record(false).write(home.record());
    parts =
        LocalParts.begin(home.data(), home.binaries(), ports, this::startBroker, progress::print);
    robots = RobotServer.start(ports.of(Port.ROBOTS), InstantSource.system());
    services = new ServiceProcesses(home, parts, events);
    services.startAll();
    record(false).write(home.record());
    progress.print("four services and the desk starting");
    parts.awaitBroker();
    keepParts();
    services.awaitReady(progress, stopping::get);
    if (CaughtUp.await("localhost:" + ports.of(Port.KAFKA), stopping::get)) {
      progress.print("all have taken in what lies on their topics");
    }
    if (!stopping.get()) {
      // Before the record says so: a detached start shows what is printed until then.
      WelcomeText.print(ports, progress);
      record(true).write(home.record());
      isReady = true;
    }
  }

  private BrokerProcess startBroker() {
    broker.startAgain();
    return broker;
  }

  private void keepParts() {
    var kept = new ArrayList<KeptPart>(List.of(parts.postgres(), broker));
    parts.oidcProcess().ifPresent(kept::add);
    for (var part : kept) {
      keepers.add(
          new PartKeeper(part, disk, progress, () -> events.add(new LauncherEvent.PartStarted())));
    }
  }

  private RunRecord record(boolean ready) {
    var own = OwnedProcess.of("launcher", ProcessHandle.current());
    var started = new ArrayList<>(services == null ? List.of() : services.owned());
    broker.process().ifPresent(process -> started.add(OwnedProcess.of(RunRecord.KAFKA, process)));
    if (parts != null) {
      parts
          .oidc()
          .process()
          .ifPresent(process -> started.add(OwnedProcess.of(Keycloak.NAME, process)));
    }
    return new RunRecord(own, ready, ports.numbers(), started);
  }

  private int keepRunning() throws InterruptedException {
    while (!stopping.get()) {
      var event = events.poll(LOOK_EVERY_S, TimeUnit.SECONDS);
      switch (event) {
        case null -> startWaiting();
        case LauncherEvent.Stop() -> stopping.set(true);
        case LauncherEvent.Ended ended -> startAgain(ended);
        case LauncherEvent.PartStarted() -> {
          recordIsDue = true;
          startWaiting();
        }
      }
      if (recordIsDue) {
        writeDown();
      }
    }
    return 0;
  }

  /// Where the disk has no room, the record stays as it was and is written when there is some.
  private void writeDown() {
    try {
      record(true).write(home.record());
      recordIsDue = false;
    } catch (StackException full) {
      recordIsDue = true;
    }
  }

  private void startAgain(LauncherEvent.Ended ended) {
    var child = services.of(ended.service());
    // While stopping an end is wanted; a signal to the whole group may arrive here a little
    // later.
    if (child.pid() != ended.pid() || stopSoon()) {
      return;
    }
    if (isSound()) {
      reported.remove(ended.service());
      startCounted(ended.service(), child);
    } else {
      // It is not the service that is at fault: it is tried for as long as that lasts.
      waiting.add(ended.service());
      if (reported.add(ended.service())) {
        progress.print(child.ending() + "; it is tried again until what it needs is repaired");
      }
    }
  }

  /// Whether all parts run and have room, so that a service that ends has itself to blame.
  private boolean isSound() {
    return keepers.stream().allMatch(PartKeeper::isRunning) && !disk.isFull();
  }

  private void startCounted(SuiteService service, ChildProcess ended) {
    if (!restarts.computeIfAbsent(service, _ -> new RestartLimit(System::nanoTime)).allowed()) {
      throw new StackException(ended.ending() + "; for the fourth time in a minute: giving up");
    }
    progress.print(ended.ending() + ", starting it again");
    services.start(service);
    recordIsDue = true;
  }

  private void startWaiting() {
    waiting.forEach(services::start);
    recordIsDue |= !waiting.isEmpty();
    waiting.clear();
  }

  private boolean stopSoon() {
    if (events.contains(new LauncherEvent.Stop())) {
      stopping.set(true);
    }
    return stopping.get();
  }

  private void stopAll() {
    progress.print("stopping");
    keepers.forEach(PartKeeper::close);
    if (services != null) {
      services.stopAll(isReady, progress);
    }
    if (robots != null) {
      robots.close();
    }
    if (parts != null) {
      parts.close();
    }
    broker.close();
    RunRecord.forget(home.record());
    progress.print("stopped");
  }
}
