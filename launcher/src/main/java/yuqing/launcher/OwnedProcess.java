package yuqing.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that we started: a pid alone may by now be somebody else's, so its start is kept too.
///
/// @param startedAt as the operating system gives it, as text in ISO form
public record OwnedProcess(String name, long pid, String startedAt) {
  // The system derives starts from its boot time, which moves a little when the clock is set.
  private static final Duration SAME = Duration.ofSeconds(2);

  static OwnedProcess of(String name, ProcessHandle process) {
    var start = process.info().startInstant().map(Instant::toString).orElse("");
    return new OwnedProcess(name, process.pid(), start);
  }

  /// The process, if it lives and is the one that we started.
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
  }

  private boolean startedThen(ProcessHandle process) {
    var start = process.info().startInstant();
    if (startedAt.isEmpty() || start.isEmpty()) {
      return false;
    }
    return Duration.between(Instant.parse(startedAt), start.get()).abs().compareTo(SAME) <= 0;
  }

  /// Asks the process to end, and ends it when it does not within the time.
  void end(Duration gracePeriod) {
    process()
        .ifPresent(
            process -> {
              process.destroy();
              if (!ended(process, gracePeriod)) {
                process.destroyForcibly();
                ended(process, gracePeriod);
              }
            });
  }

  static boolean ended(ProcessHandle process, Duration gracePeriod) {
    try {
      process.onExit().get(gracePeriod.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
