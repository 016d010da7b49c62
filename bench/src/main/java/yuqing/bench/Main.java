package yuqing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import yuqing.bench.deadlines.DeadlinesBench;
import yuqing.bench.intake.BatchBench;
import yuqing.bench.paper.PaperBench;
import yuqing.bench.path.PathBench;
import yuqing.bench.path.PathOptions;
import yuqing.bench.search.SearchBench;
import yuqing.bench.service.WarmStartBench;
import yuqing.bench.stream.StreamBench;
import yuqing.launcher.SuiteDirectory;
import yuqing.launcher.SuiteService;
import yuqing.localstack.StackException;

/// `./suite bench`: reads what is to be measured and how much of it, and measures it.
public final class Main {

  private static final String USAGE =
      "usage: ./suite bench start | batch [LINES] | streams [READERS] | deadlines [OPEN] | "
          + "paper [FORMS] | search [DOSSIERS] | "
          + PathOptions.USAGE;
  private static final int FEWEST_FORMS = 20;
  private static final String PAPER = "paper [FORMS], FORMS at least " + FEWEST_FORMS;
  private static final int FEWEST_DOSSIERS = 1_000;
  private static final String SEARCH = "search [DOSSIERS], DOSSIERS at least " + FEWEST_DOSSIERS;
  private static final int FEWEST_OPEN = 1_000;
  private static final String DEADLINES = "deadlines [OPEN], OPEN at least " + FEWEST_OPEN;

  // Held, since a logger that nobody holds is forgotten together with its level.
  private static final Logger ROOT = Logger.getLogger("");

  private final SuiteDirectory home;
  private final InstantSource clock = InstantSource.system();

  private Main(SuiteDirectory home) {
    this.home = home;
  }

  /// @param arguments what is measured and its size; `yuqing.root` is the checkout
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    ROOT.setLevel(Level.SEVERE);
    int exit;
    try {
      var home = new SuiteDirectory(Path.of(System.getProperty("yuqing.root", ".")));
      exit = new Main(home).run(List.of(arguments)) ? 0 : 1;
    } catch (StackException e) {
      System.err.println("suite: " + e.getMessage());
      exit = 1;
    } catch (IOException e) {
      System.err.println("suite: " + e);
      exit = 1;
    } catch (InterruptedException stopped) {
      exit = 130;
    }
    System.exit(exit);
  }

  /// @return whether what was measured kept what must never be broken
  private boolean run(List<String> arguments) throws IOException, InterruptedException {
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "start" -> start();
      case "batch" -> batch(size(arguments, "100000", "[1-9][0-9]{0,6}", "batch [LINES]"));
      case "streams" -> streams(size(arguments, "1000", "[1-9][0-9]{0,3}", "streams [READERS]"));
      case "deadlines" -> deadlines(size(arguments, "1000000", "[1-9][0-9]{0,7}", DEADLINES));
      case "paper" -> paper(size(arguments, "10000", "[1-9][0-9]{0,6}", PAPER));
      case "search" -> search(size(arguments, "100000", "[1-9][0-9]{0,6}", SEARCH));
      case "path" -> path(PathOptions.of(arguments.subList(1, arguments.size())));
      default -> throw new StackException(USAGE);
    };
  }

  private static int size(List<String> arguments, String usual, String allowed, String usage) {
    var size = arguments.size() > 1 ? arguments.get(1) : usual;
    if (arguments.size() > 2 || !size.matches(allowed)) {
      throw new StackException("usage: ./suite bench " + usage);
    }
    return Integer.parseInt(size);
  }

  private boolean start() throws IOException, InterruptedException {
    new WarmStartBench(home, launcherOptions(), System.out).run();
    return true;
  }

  private static List<String> launcherOptions() {
    return List.of(System.getProperty("yuqing.launcher.options", "").split(" "));
  }

  private boolean path(PathOptions options) throws IOException, InterruptedException {
    home.create();
    new PathBench(home, launcherOptions(), System.out, clock).run(options);
    return true;
  }

  private boolean batch(int lines) throws IOException, InterruptedException {
    home.create();
    new BatchBench(home.jarOf(SuiteService.INCIDENT), work(), System.out, clock).run(lines);
    return true;
  }

  private boolean streams(int readers) throws IOException, InterruptedException {
    home.create();
    new StreamBench(home.jarOf(SuiteService.ARCHIVE), work(), System.out, clock).run(readers);
    return true;
  }

  private boolean paper(int forms) throws IOException, InterruptedException {
    requireAtLeast(FEWEST_FORMS, forms, PAPER);
    home.create();
    return new PaperBench(work(), System.out).run(forms);
  }

  private boolean search(int dossiers) throws IOException, InterruptedException {
    requireAtLeast(FEWEST_DOSSIERS, dossiers, SEARCH);
    home.create();
    return new SearchBench(home.jarOf(SuiteService.ARCHIVE), work(), System.out, clock)
        .run(dossiers);
  }

  private static void requireAtLeast(int fewest, int asked, String usage) {
    if (asked < fewest) {
      throw new StackException("usage: ./suite bench " + usage);
    }
  }

  private Path work() {
    return home.data().resolve("bench");
  }

  private boolean deadlines(int open) throws InterruptedException {
    requireAtLeast(FEWEST_OPEN, open, DEADLINES);
    return new DeadlinesBench(home, System.out, clock).run(open);
  }
}
