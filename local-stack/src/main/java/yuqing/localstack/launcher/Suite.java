package yuqing.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;
import yuqing.localstack.demo.Demo;

/// The commands of `./suite` that need a JVM. The script builds and finds the JDK, then comes here.
public final class Suite {
  private Suite() {}

  /// @param arguments a command and what belongs to it; `yuqing.root` is the checkout
  public static void main(String[] arguments) {
    Logging.off();
    var home = new Home(Path.of(System.getProperty("yuqing.root", ".")));
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

  private static int run(Home home, List<String> arguments)
      throws IOException, InterruptedException {
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "up" -> up(home, arguments);
      case "down" -> new Down(home, new Progress(System.out)).run();
      case "status" -> Status.run(home);
      case "token" -> token(home, arguments.subList(1, arguments.size()));
      case "demo" -> demo(home);
      case "republish", "replay" -> BesideService.run(home, arguments);
      case "evidence" -> BesideService.evidence(home, arguments.subList(1, arguments.size()));
      case "bench" -> Bench.run(home, arguments.subList(1, arguments.size()));
      default -> throw new StackException("unknown command " + String.join(" ", arguments));
    };
  }

  private static int up(Home home, List<String> arguments)
      throws IOException, InterruptedException {
    var ports = Ports.fromEnvironment(System.getenv());
    if (arguments.contains("--detach")) {
      return new Detach(home).run();
    }
    boolean inBackground = arguments.contains(Detach.IN_BACKGROUND);
    home.create();
    Logging.toFile(home);
    return new Up(home, ports, new Progress(System.out)).run(inBackground);
  }

  private static int demo(Home home) throws InterruptedException {
    var running = RunRecord.ofRunning(home);
    Demo.tell(running.portNumbers(), TokenCommand.tokens(home, running), System.out);
    return 0;
  }

  private static int token(Home home, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new StackException("usage: ./suite token ROLE [DEPARTMENT…]");
    }
    var departments =
        arguments.stream().skip(1).flatMap(a -> Arrays.stream(a.split(",", -1))).toList();
    return TokenCommand.run(home, arguments.getFirst(), departments);
  }
}
