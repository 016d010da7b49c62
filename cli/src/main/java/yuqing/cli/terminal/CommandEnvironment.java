package yuqing.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What a run of the command is given from outside.
///
/// @param variables environment variables, such as `YUQING_SERVER`
public record CommandEnvironment(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock) {

  /// `zh` or `en`.
  public static final String LANGUAGE = "YUQING_LANGUAGE";

  private static final String FOLDER = "YUQING_CONFIG";

  public CommandEnvironment {
    variables = Map.copyOf(variables);
  }

  /// Empty where it is not set, or set to nothing.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /// The user's folder for this command, by the XDG convention unless one is named.
  public Path configuration() {
    return variable(FOLDER)
        .map(Path::of)
        .or(() -> variable("XDG_CONFIG_HOME").map(base -> Path.of(base, "yuqing")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config", "yuqing"));
  }
}
