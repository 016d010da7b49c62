package yuqing.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import yuqing.launcher.demo.Demo;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;

/// The commands of `./suite` that need a JVM. The script builds and finds the JDK, then comes here.
public final class Suite {
  /// The exit code of a command line that says more than the command takes.
  private static final int FAULTY_LINE = 2;

  private static final Set<String> WITHOUT_WORDS = Set.of("down", "status", "demo");
  private static final Set<String> WITH_A_FILE = Set.of("backup", "restore");

  private Suite() {}

  /// @param arguments a command and what belongs to it; see [SuiteDirectory#ofProperties()]
  public static void main(String[] arguments) {
    LauncherLogging.off();
    var home = SuiteDirectory.ofProperties();
    int exit;
    try {
      exit = run(home, List.of(arguments));
    } catch (StackException e) {
      System.err.println("suite: " + e.getMessage());
      exit = 1;
    } catch (IOException e) {
      System.err.println("suite: " + e);
      exit = 1;
    } catch (InterruptedException e) {
      exit = 130;
    }
    System.exit(exit);
  }

  private static int run(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var command = arguments.isEmpty() ? "" : arguments.getFirst();
    if (WITHOUT_WORDS.contains(command) && arguments.size() > 1) {
      return usage(command, arguments);
    }
    if (WITH_A_FILE.contains(command)) {
      return withFile(home, arguments);
    }
    return switch (command) {
      case "up" -> up(home, arguments);
      case "down" -> new DownCommand(home, new ProgressLines(System.out)).run();
      case "status" -> StatusCommand.run(home);
      case "token" -> token(home, arguments.subList(1, arguments.size()));
      case "demo" -> demo(home);
      case "republish", "replay" -> BesideService.run(home, arguments);
      case "evidence" -> BesideService.evidence(home, arguments.subList(1, arguments.size()));
      case "yuqing" -> LocalYuqing.run(home, arguments.subList(1, arguments.size()));
      default -> throw new StackException("unknown command " + String.join(" ", arguments));
    };
  }

  private static int withFile(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var command = arguments.getFirst();
    if (arguments.size() != 2 || isHelpAsked(arguments)) {
      return usage(command + " FILE", arguments);
    }
    var file = Path.of(arguments.getLast()).toAbsolutePath();
    var backup = new DataBackup(home, new ProgressLines(System.out));
    return command.equals("backup") ? backup.save(file) : backup.restore(file);
  }

  private static boolean isHelpAsked(List<String> arguments) {
    return arguments.contains("--help") || arguments.contains("-h");
  }

  /// Whoever asks what `down` does must not have done it.
  private static int usage(String command, List<String> arguments) {
    boolean isAsked = isHelpAsked(arguments);
    (isAsked ? System.out : System.err).println("usage: ./suite " + command);
    return isAsked ? 0 : FAULTY_LINE;
  }

  private static int up(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var ports = Ports.fromEnvironment(System.getenv());
    if (arguments.contains("--detach")) {
      return new DetachedStart(home).run();
    }
    boolean inBackground = arguments.contains(DetachedStart.IN_BACKGROUND);
    home.create();
    LauncherLogging.toFile(home);
    return new UpCommand(home, ports, new ProgressLines(System.out)).run(inBackground);
  }

  private static int demo(SuiteDirectory home) throws InterruptedException {
    var running = RunRecord.ofRunning(home);
    Demo.run(running.portNumbers(), TokenCommand.tokens(home, running), System.out);
    return 0;
  }

  private static int token(SuiteDirectory home, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new StackException("usage: ./suite token ROLE [DEPARTMENT…] or ./suite token PERSON");
    }
    var departments =
        arguments.stream().skip(1).flatMap(a -> Arrays.stream(a.split(",", -1))).toList();
    return TokenCommand.run(home, arguments.getFirst(), departments);
  }
}
