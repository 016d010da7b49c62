package yuqing.localstack.launcher;

import java.io.IOException;
import java.util.Locale;
import yuqing.localstack.StackException;

/// `./suite bench start`: warm start to ready, and the memory of all processes then.
final class Bench {
  private static final int ROUNDS = 3;

  private Bench() {}

  static int start(Home home) throws IOException, InterruptedException {
    if (RunLock.isHeld(home.lock())) {
      throw new StackException("the suite is running; ./suite down first");
    }
    System.out.println(
        "%d processors, %d starts (the first may be a cold one)"
            .formatted(Runtime.getRuntime().availableProcessors(), ROUNDS));
    var seconds = new double[ROUNDS];
    long memoryKib = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      new Detach(home).run();
      seconds[round] = (System.nanoTime() - begun) / 1e9;
      if (round == ROUNDS - 1) {
        Status.run(home);
        memoryKib =
            Part.all(home, RunRecord.ofRunning(home)).stream().mapToLong(Part::memoryKib).sum();
      }
      new Down(home, new Progress(System.out)).run();
    }
    table(seconds, memoryKib);
    return 0;
  }

  private static void table(double[] seconds, long memoryKib) {
    System.out.println();
    for (int round = 0; round < ROUNDS; round++) {
      System.out.println(
          String.format(Locale.ROOT, "start %d to ready  %6.1f s", round + 1, seconds[round]));
    }
    System.out.println("memory of all     " + Status.mib(memoryKib));
  }
}
