package yuqing.rest.health;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import yuqing.rest.database.DatabaseWork;

/// One health check with a deadline. It runs once at a time, on a thread of its own: however often
/// the health is asked for, a check that hangs holds one thread, and is told as DOWN until it ends.
final class BoundedCheck {
  private final Supplier<HealthCheckResponse> check;
  private final Duration within;
  private volatile String name;
  private Running running;

  private record Running(CompletableFuture<HealthCheckResponse> answer, long sinceNanos) {}

  /// @param name told as long as the check has never given its own
  BoundedCheck(String name, Supplier<HealthCheckResponse> check, Duration within) {
    this.name = name;
    this.check = check;
    this.within = within;
  }

  /// A check's class, without what CDI puts around it.
  static String named(Object check) {
    return check.getClass().getSimpleName().replaceFirst("_(ClientProxy|Subclass)$", "");
  }

  /// Its answer, or that there is none in time.
  Uni<HealthCheckResponse> asked() {
    return Uni.createFrom()
        // A copy: whoever gives up waiting does not take the answer from the others.
        .completionStage(() -> answer().copy())
        .ifNoItem()
        .after(within)
        .recoverWithItem(this::noAnswer);
  }

  private synchronized CompletableFuture<HealthCheckResponse> answer() {
    if (running == null || running.answer().isDone()) {
      var fresh = new CompletableFuture<HealthCheckResponse>();
      running = new Running(fresh, System.nanoTime());
      Thread.ofVirtual().name("health-" + name).start(() -> run(fresh));
    } else if (System.nanoTime() - running.sinceNanos() > within.toNanos()) {
      return CompletableFuture.completedFuture(noAnswer());
    }
    return running.answer();
  }

  private void run(CompletableFuture<HealthCheckResponse> answer) {
    try {
      var given = DatabaseWork.REQUEST.call(this::inRequestContext);
      name = given.getName();
      answer.complete(given);
    } catch (Throwable failed) {
      // Whatever it is, whoever asks is told.
      answer.completeExceptionally(failed);
    }
  }

  private HealthCheckResponse inRequestContext() {
    var context = Arc.container().requestContext();
    context.activate();
    try {
      return check.get();
    } finally {
      context.terminate();
    }
  }

  private HealthCheckResponse noAnswer() {
    return HealthCheckResponse.named(name)
        .down()
        .withData("reason", "no answer within " + within.toSeconds() + " s")
        .build();
  }
}
