package yuqing.durable.command;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Runs a command with a service's settings, as its configuration would give them.
final class Command {

  private final Map<String, String> settings;

  Command(Map<String, String> settings) {
    this.settings = settings;
  }

  /// @param out lines on stdout
  /// @param err text on stderr
  record Outcome(int exit, List<String> out, String err) {}

  Outcome run(String... arguments) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit = Main.run(List.of(arguments), config, printing(out), printing(err));
    return new Outcome(
        exit,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).strip());
  }

  private static PrintStream printing(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
