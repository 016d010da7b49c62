package yuqing.bench.service;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yuqing.launcher.SuiteDirectory;
import yuqing.launcher.WarmStart;

/// `./suite bench start`: from a warm start to ready, and the memory of all processes then.
public final class WarmStartBench {
  private static final int ROUNDS = 4;

  private final SuiteDirectory home;
  private final List<String> launcherOptions;
  private final PrintStream out;

  /// @param launcherOptions the JVM options with which `./suite up` runs
  public WarmStartBench(SuiteDirectory home, List<String> launcherOptions, PrintStream out) {
    this.home = home;
    this.launcherOptions = List.copyOf(launcherOptions);
    this.out = out;
  }

  /// @throws yuqing.localstack.StackException when the suite runs already
  public void run() throws IOException, InterruptedException {
    WarmStart.requireStopped(home);
    out.println(
        "%d processors, %d starts (the first of a build is slower, and so is its stop)"
            .formatted(Runtime.getRuntime().availableProcessors(), ROUNDS));
    var starts = new ArrayList<WarmStart>();
    for (int round = 1; round <= ROUNDS; round++) {
      starts.add(WarmStart.measure(home, launcherOptions, round == ROUNDS));
    }
    out.println();
    for (int round = 1; round <= ROUNDS; round++) {
      out.println(
          String.format(
              Locale.ROOT,
              "start %d to ready  %6.1f s, %6.1f s of processor time",
              round,
              starts.get(round - 1).seconds(),
              starts.get(round - 1).processorSeconds()));
    }
    out.println("memory of all     " + starts.getLast().memory());
  }
}
