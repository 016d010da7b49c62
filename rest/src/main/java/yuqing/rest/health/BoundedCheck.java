package yuqing.rest.health;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import yuqing.rest.database.DatabaseWork;

/// One health check with a deadline. It runs once at a time, on a thread of its own: however
/// often health is requested, a check that hangs holds one thread, and is reported as DOWN until
/// it ends.
final class BoundedCheck {
  private final Duration within;
  private volatile String name;
  private Running running;

  private record Running(CompletableFuture<HealthCheckResponse> answer, long sinceNanos) {}

  /// @param type its name is reported until the check has given its own
  BoundedCheck(Class<?> type, Duration within) {
    // Without what CDI puts around it.
    this.name = type.getSimpleName().replaceFirst("_(ClientProxy|Subclass)$", "");
    this.within = within;
  }

  /// The check's answer, or that there is none in time.
  ///
  /// @param check run unless it runs already
  Uni<HealthCheckResponse> asked(Supplier<HealthCheckResponse> check) {
    return Uni.createFrom()
        // A copy: a caller that stops waiting does not cancel the answer for the others.
        .completionStage(() -> answer(check).copy())
        .ifNoItem()
        .after(within)
        .recoverWithItem(this::noAnswer)
        .onFailure()
        .recoverWithItem(failed -> down("failed: " + failed.getClass().getName()));
  }

  private synchronized CompletableFuture<HealthCheckResponse> answer(
      Supplier<HealthCheckResponse> check) {
    if (running == null || running.answer().isDone()) {
      var fresh = new CompletableFuture<HealthCheckResponse>();
      running = new Running(fresh, System.nanoTime());
      Thread.ofVirtual().name("health-" + name).start(() -> run(check, fresh));
    } else if (System.nanoTime() - running.sinceNanos() > within.toNanos()) {
      return CompletableFuture.completedFuture(noAnswer());
    }
    return running.answer();
  }

  private void run(
      Supplier<HealthCheckResponse> check, CompletableFuture<HealthCheckResponse> answer) {
    try {
      var given = DatabaseWork.REQUEST.call(() -> inRequestContext(check));
      name = given.getName();
      answer.complete(given);
    } catch (Throwable failed) {
      // Any failure is reported to the caller.
      answer.completeExceptionally(failed);
    }
  }

  private static HealthCheckResponse inRequestContext(Supplier<HealthCheckResponse> check) {
    var context = Arc.container().requestContext();
    context.activate();
    try {
      return check.get();
    } finally {
      context.terminate();
    }
  }

  private HealthCheckResponse noAnswer() {
    return down("no answer within " + within.toSeconds() + " s");
  }

  private HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named(name).down().withData("reason", reason).build();
  }
}
