package yuqing.durable.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs processes of their own, which end.
class OutOfMemoryExitTest {

  @ParameterizedTest
  @ValueSource(strings = {"worker", "pool", "wrapped", "uncaught"})
  void anOutOfMemoryErrorEndsTheProcessWhereverItIsMet(String where) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxDirectMemorySize=1m",
                "-cp",
                System.getProperty("java.class.path"),
                OutOfMemoryExitTest.class.getName(),
                where)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "out-of-memory.log").toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(OutOfMemoryExit.EXIT_CODE);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anotherErrorEndsNothing() {
    OutOfMemoryExit.ifOutOfMemory(new StackOverflowError());
    assertThat(OutOfMemoryExit.isOutOfMemory(new IllegalStateException(new OutOfMemoryError())))
        .isTrue();
  }

  /// Throws an error that no flag of the JVM sees: Java code throws it.
  private static void exhaust() {
    ByteBuffer.allocateDirect(1 << 22);
  }

  private static void exhaustBehindAWrapper() {
    try {
      exhaust();
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException("a transaction failed", e);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    var workers = new WorkerRegistry(new SimpleMeterRegistry());
    switch (arguments[0]) {
      case "worker" -> workers.thread("tried", OutOfMemoryExitTest::exhaust).start();
      case "wrapped" -> workers.thread("tried", OutOfMemoryExitTest::exhaustBehindAWrapper).start();
      case "pool" -> workers.guard("tried").around(OutOfMemoryExitTest::exhaust).run();
      default -> {
        WorkerRegistry.watchUncaught();
        Thread.ofVirtual().start(OutOfMemoryExitTest::exhaust);
      }
    }
    new CountDownLatch(1).await();
  }
}
