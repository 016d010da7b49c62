package yuqing.bench.deadlines;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import yuqing.launcher.SuiteDirectory;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;

/// escalation-service, killed with -9 right before obligations of many incidents are due and
/// started again right after: so soon that the broker still takes the killed one for alive, which
/// is the hardest case.
final class AfterKill {

  private static final int INCIDENTS = 200;

  /// From the reports to the due of the duty they open: the service has consumed them all by then.
  private static final Duration LEAD = Duration.ofSeconds(60);

  private static final Duration KILLED_BEFORE = Duration.ofSeconds(1);
  private static final Duration STARTED_AFTER = Duration.ofMillis(500);
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final SuiteDirectory home;
  private final InstantSource clock;

  AfterKill(SuiteDirectory home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  /// @param overdue timers that were due when the service was started again
  /// @param readyToFirst negative when one had fired before the service reported that it is ready
  record Result(long overdue, Duration readyToFirst, Duration startToFirst, Duration startToAll) {}

  /// @return nothing when the reports were not consumed before their duty was due
  /// @throws StackException when an obligation was not missed exactly once
  Optional<Result> measure(TestRuns runs) throws InterruptedException {
    var directory = runs.fresh();
    try (var parts = parts(directory, runs);
        var escalation = new KillableEscalation(home, parts, directory)) {
      var due = prepare(parts, escalation);
      if (!clock.instant().isBefore(due.minus(KILLED_BEFORE))) {
        return Optional.empty();
      }
      sleepUntil(due.minus(KILLED_BEFORE));
      escalation.kill();
      sleepUntil(due.plus(STARTED_AFTER));
      return Optional.of(startAgain(escalation));
    } finally {
      runs.delete(directory);
    }
  }

  private static LocalParts parts(Path directory, TestRuns runs) {
    var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {});
    parts.awaitBroker();
    return parts;
  }

  /// @return when the duties that wait now are due
  private Instant prepare(LocalParts parts, KillableEscalation escalation)
      throws InterruptedException {
    escalation.start();
    await("ready", escalation::isReady);
    var now = clock.instant();
    var due = now.plus(LEAD);
    DutyReports.publish(parts.environment().get("YUQING_KAFKA"), INCIDENTS, due, now);
    await("done with the reports", () -> escalation.timers() == INCIDENTS);
    return due;
  }

  private static Result startAgain(KillableEscalation escalation) throws InterruptedException {
    long overdue = escalation.overdueTimers();
    long saidBefore = escalation.lastPublished();
    long started = System.nanoTime();
    escalation.start();
    var first = new Mark(() -> escalation.missedSince(saidBefore) > 0);
    var ready = new Mark(escalation::isReady);
    var all = new Mark(() -> escalation.missedSince(saidBefore) >= overdue);
    await(
        "done with what is overdue",
        () -> Stream.of(first, ready, all).filter(mark -> !mark.seen()).toList().isEmpty());
    escalation.requireMissedOnce(saidBefore, overdue);
    return new Result(
        overdue,
        Duration.ofNanos(first.nanos - ready.nanos),
        Duration.ofNanos(first.nanos - started),
        Duration.ofNanos(all.nanos - started));
  }

  /// When something was seen for the first time.
  private static final class Mark {
    private final BooleanSupplier state;
    private long nanos;

    Mark(BooleanSupplier state) {
      this.state = state;
    }

    boolean seen() {
      if (nanos == 0 && state.getAsBoolean()) {
        nanos = System.nanoTime();
      }
      return nanos != 0;
    }
  }

  private static void await(String what, BooleanSupplier state) throws InterruptedException {
    long begun = System.nanoTime();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() - begun > READY_WITHIN.toNanos()) {
        throw new StackException("escalation-service is not " + what);
      }
      Thread.sleep(LOOK_EVERY);
    }
  }

  private void sleepUntil(Instant instant) throws InterruptedException {
    var wait = Duration.between(clock.instant(), instant);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }
}
