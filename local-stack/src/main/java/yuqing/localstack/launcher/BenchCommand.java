package yuqing.localstack.launcher;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import yuqing.localstack.StackException;

/// `./suite bench NAME`. `start`: warm start to ready, and the memory of all processes then.
final class BenchCommand {
  private static final int ROUNDS = 3;
  private static final String BATCH_LINES = "100000";
  private static final String STREAM_READERS = "1000";

  private BenchCommand() {}

  /// @param arguments what is measured, and what it is told
  static int run(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "start" -> start(home);
      case "batch" -> batch(home, arguments.subList(1, arguments.size()));
      case "streams" -> streams(home, arguments.subList(1, arguments.size()));
      default ->
          throw new StackException(
              "usage: ./suite bench start | batch [LINES] | streams [READERS]");
    };
  }

  private static int batch(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var lines = arguments.isEmpty() ? BATCH_LINES : arguments.getFirst();
    if (arguments.size() > 1 || !lines.matches("[1-9][0-9]{0,6}")) {
      throw new StackException("usage: ./suite bench batch [LINES]");
    }
    home.create();
    var work = home.data().resolve("bench");
    new BatchBench(home.jarOf(SuiteService.INCIDENT), work, System.out, InstantSource.system())
        .run(Integer.parseInt(lines));
    return 0;
  }

  private static int streams(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var readers = arguments.isEmpty() ? STREAM_READERS : arguments.getFirst();
    if (arguments.size() > 1 || !readers.matches("[1-9][0-9]{0,3}")) {
      throw new StackException("usage: ./suite bench streams [READERS]");
    }
    home.create();
    var work = home.data().resolve("bench");
    new StreamBench(home.jarOf(SuiteService.ARCHIVE), work, System.out, InstantSource.system())
        .run(Integer.parseInt(readers));
    return 0;
  }

  private static int start(SuiteDirectory home) throws IOException, InterruptedException {
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
      new DetachedStart(home).run();
      seconds[round] = (System.nanoTime() - begun) / 1e9;
      if (round == ROUNDS - 1) {
        StatusCommand.run(home);
        memoryKib =
            PartStatus.all(home, RunRecord.ofRunning(home)).stream()
                .mapToLong(PartStatus::memoryKib)
                .sum();
      }
      new DownCommand(home, new ProgressLines(System.out)).run();
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
    System.out.println("memory of all     " + StatusCommand.mib(memoryKib));
  }
}
