package yuqing.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import yuqing.cli.command.YuqingCommand;
import yuqing.cli.terminal.CommandEnvironment;

/// `java -jar yuqing.jar …`, and what `./suite yuqing …` calls.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), arguments));
  }

  /// Prints UTF-8 whatever the locale: a table of Chinese titles is of no use otherwise.
  ///
  /// @param variables environment variables
  /// @return the exit code
  public static int run(Map<String, String> variables, String... arguments) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    var environment =
        new CommandEnvironment(variables, System.in, out, err, InstantSource.system());
    return YuqingCommand.run(environment, arguments);
  }
}
