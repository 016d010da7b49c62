package yuqing.durable.command;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/// Entry point of the commands. Which service it is, and where its database and broker are, comes
/// from the service's own configuration: the class path and the environment are the service's.
public final class Main {

  private Main() {}

  /// Exits with 0 on success; otherwise with 1 and one line on stderr.
  ///
  /// @param arguments a command and its options
  public static void main(String[] arguments) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.OFF);
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Config config = ConfigUtils.configBuilder().build();
    System.exit(run(List.of(arguments), config, out, err));
  }

  static int run(List<String> arguments, Config config, PrintStream out, PrintStream err) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    try {
      var options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
      switch (command) {
        case "republish" ->
            new RepublishCommand(ServiceSettings.of(config), InstantSource.system(), out)
                .run(options);
        case "replay" -> new ReplayCommand(ServiceSettings.of(config), out).run(options);
        default -> ownCommand(command).run(config, options, out);
      }
      return 0;
    } catch (CommandFailed | NoSuchElementException failed) {
      err.println((command.isEmpty() ? "" : command + ": ") + failed.getMessage());
      return 1;
    }
  }

  private static OwnCommand ownCommand(String name) {
    return ServiceLoader.load(OwnCommand.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(own -> own.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "usage: " + RepublishCommand.USAGE + "\n       " + ReplayCommand.USAGE));
  }
}
