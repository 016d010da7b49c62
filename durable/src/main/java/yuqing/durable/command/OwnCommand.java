package yuqing.durable.command;

import java.io.PrintStream;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// A command that one service adds to the common ones. {@link java.util.ServiceLoader} finds it
/// in what is packaged with the service.
public interface OwnCommand {

  /// The name on the command line, such as `verify-evidence`.
  String name();

  /// @param config the service's configuration
  /// @param options what follows the name
  /// @param out where the result is printed
  /// @throws CommandFailed with what the operator can repair; exit code 1
  void run(Config config, List<String> options, PrintStream out);
}
