package yuqing.durable.command;

import java.io.PrintStream;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// A command that one service adds to those that all have; found by {@link java.util.ServiceLoader}
/// among what is packaged with the service.
public interface OwnCommand {

  /// By which it is called, such as `verify-evidence`.
  String name();

  /// @param config the service's own
  /// @param options what follows the name
  /// @param out for what it found
  /// @throws CommandFailed with what the person at the keyboard can put right; exit code 1
  void run(Config config, List<String> options, PrintStream out);
}
