package yuqing.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import yuqing.bench.deadlines.DeadlinesBench;
import yuqing.localstack.StackException;
import yuqing.localstack.launcher.SuiteDirectory;

/// The benchmarks of `./suite bench` that hold the measured code in their own JVM.
public final class Main {

  private static final String USAGE = "usage: ./suite bench deadlines [OPEN]";
  private static final String OPEN = "1000000";
  private static final int FEWEST_OPEN = 1_000;

  // Held, since a logger that nobody holds is forgotten together with its level.
  private static final Logger ROOT = Logger.getLogger("");

  private Main() {}

  /// @param arguments what is measured, and what it is told; `yuqing.root` is the checkout
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    ROOT.setLevel(Level.SEVERE);
    int exit;
    try {
      exit =
          run(
              new SuiteDirectory(Path.of(System.getProperty("yuqing.root", "."))),
              List.of(arguments));
    } catch (StackException failed) {
      System.err.println("suite: " + failed.getMessage());
      exit = 1;
    } catch (InterruptedException stopped) {
      exit = 130;
    }
    System.exit(exit);
  }

  private static int run(SuiteDirectory home, List<String> arguments) throws InterruptedException {
    var open = arguments.size() == 2 ? arguments.get(1) : OPEN;
    if (arguments.isEmpty()
        || arguments.size() > 2
        || !arguments.getFirst().equals("deadlines")
        || !open.matches("[1-9][0-9]{0,7}")
        || Integer.parseInt(open) < FEWEST_OPEN) {
      throw new StackException(USAGE + ", OPEN at least " + FEWEST_OPEN);
    }
    var bench = new DeadlinesBench(home, System.out, InstantSource.system());
    return bench.run(Integer.parseInt(open)) ? 0 : 1;
  }
}
