package yuqing.localstack.launcher;

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
import yuqing.localstack.StackException;

/// `./suite up`: starts the parts and the services, keeps them running, and stops them all in
/// order, the services first.
final class Up {
  private static final long LOOK_EVERY_S = 5;

  private final Home home;
  private final Ports ports;
  private final Progress progress;
  private final Disk disk;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Map<Service, Restarts> restarts = new EnumMap<>(Service.class);
  private final Set<Service> waiting = EnumSet.noneOf(Service.class);
  private final Set<Service> told = EnumSet.noneOf(Service.class);
  private final List<PartKeeper> keepers = new ArrayList<>();
  private final BrokerProcess broker;
  private LocalParts parts;
  private Services services;
  private boolean recordIsDue;

  Up(Home home, Ports ports, Progress progress) {
    this.home = home;
    this.ports = ports;
    this.progress = progress;
    this.disk = new Disk(home.data());
    this.broker =
        BrokerProcess.of(
            home.data().resolve("kafka"),
            ports.of(Port.KAFKA),
            home.logs().resolve(RunRecord.KAFKA + ".log"));
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
      progress.say("ended " + ended + " processes that a killed launcher left running");
    }
    var wanted = new ArrayList<>(List.of(Port.values()));
    if (Postgres.running(home.postgresData()).isPresent()) {
      progress.say("PostgreSQL was left running by a killed launcher: taking it over");
      wanted.remove(Port.POSTGRES);
    }
    ports.requireFree(wanted);
  }

  private void start() throws InterruptedException {
    record(false).write(home.record());
    parts = LocalParts.begin(home.data(), home.binaries(), ports, this::startBroker, progress::say);
    services = new Services(home, parts, events);
    services.startAll();
    record(false).write(home.record());
    progress.say("four services starting");
    parts.awaitBroker();
    keepParts();
    services.awaitReady(progress, stopping::get);
    if (CaughtUp.await("localhost:" + ports.of(Port.KAFKA), stopping::get)) {
      progress.say("all have taken in what lies on their topics");
    }
    if (!stopping.get()) {
      record(true).write(home.record());
      Welcome.say(ports, progress);
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
      keepers.add(new PartKeeper(part, disk, progress, () -> events.add(new Event.PartStarted())));
    }
  }

  private RunRecord record(boolean ready) {
    var own = Own.of("launcher", ProcessHandle.current());
    var started = new ArrayList<>(services == null ? List.of() : services.owned());
    broker.process().ifPresent(process -> started.add(Own.of(RunRecord.KAFKA, process)));
    if (parts != null) {
      parts.oidc().process().ifPresent(process -> started.add(Own.of(Keycloak.NAME, process)));
    }
    return new RunRecord(own, ready, ports.numbers(), started);
  }

  private int keepRunning() throws InterruptedException {
    while (!stopping.get()) {
      var event = events.poll(LOOK_EVERY_S, TimeUnit.SECONDS);
      switch (event) {
        case null -> startWaiting();
        case Event.Stop() -> stopping.set(true);
        case Event.Ended ended -> startAgain(ended);
        case Event.PartStarted() -> {
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

  private void startAgain(Event.Ended ended) {
    var child = services.of(ended.service());
    // While stopping an end is wanted; a signal to the whole group may be heard here a little
    // later.
    if (child.pid() != ended.pid() || stopSoon()) {
      return;
    }
    if (isSound()) {
      told.remove(ended.service());
      startCounted(ended.service(), child);
    } else {
      // It is not the service that is at fault: it is tried for as long as that lasts.
      waiting.add(ended.service());
      if (told.add(ended.service())) {
        progress.say(child.ending() + "; it is tried again until what it stands on is mended");
      }
    }
  }

  /// Whether all parts run and have room, so that a service that ends has itself to blame.
  private boolean isSound() {
    return keepers.stream().allMatch(PartKeeper::isRunning) && !disk.isFull();
  }

  private void startCounted(Service service, Child ended) {
    if (!restarts.computeIfAbsent(service, _ -> new Restarts(System::nanoTime)).allowed()) {
      throw new StackException(ended.ending() + "; for the fourth time in a minute: giving up");
    }
    progress.say(ended.ending() + ", starting it again");
    services.start(service);
    recordIsDue = true;
  }

  private void startWaiting() {
    waiting.forEach(services::start);
    recordIsDue |= !waiting.isEmpty();
    waiting.clear();
  }

  private boolean stopSoon() {
    if (events.contains(new Event.Stop())) {
      stopping.set(true);
    }
    return stopping.get();
  }

  private void stopAll() {
    progress.say("stopping");
    keepers.forEach(PartKeeper::close);
    if (services != null) {
      services.stopAll();
    }
    if (parts != null) {
      parts.close();
    }
    broker.close();
    RunRecord.forget(home.record());
    progress.say("stopped");
  }
}
