package yuqing.journeys.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import yuqing.journeys.Caller;
import yuqing.journeys.SuiteUnderTest;
import yuqing.localstack.StackResource;

/// Somebody at a terminal: a folder of their own with their login, and the jar.
final class CommandUser {
  private static final Path JAR = Path.of("..", "cli", "target", "yuqing.jar");

  private final Path home;
  private final Map<String, String> variables;

  /// @param home a folder for the configuration and for what is written
  CommandUser(SuiteUnderTest suite, Path home) {
    this.home = home;
    var parts = StackResource.shared();
    var services =
        SuiteUnderTest.SERVICES.stream()
            .map(name -> name.replace("-service", "") + "=" + suite.url(name, ""))
            .collect(Collectors.joining(","));
    this.variables = new HashMap<>();
    variables.put("YUQING_CONFIG", home.resolve("configuration").toString());
    variables.put("YUQING_SERVER", services);
    variables.put("YUQING_ISSUER", parts.get("YUQING_OIDC_URL"));
    variables.put("YUQING_CLIENT_SECRET", parts.get(StackResource.OIDC_SECRET));
    variables.put("YUQING_PASSWORD", parts.get(StackResource.OIDC_SECRET));
    variables.put("YUQING_KAFKA", parts.get("YUQING_KAFKA"));
    variables.put("LC_ALL", "C.UTF-8");
  }

  /// How one run ended, and what it printed.
  record CommandRun(int code, String out, String err) {

    CommandRun expect(int wanted) {
      assertThat(code).as("exit code; out: %s; err: %s", out, err).isEqualTo(wanted);
      return this;
    }

    JsonNode json() {
      try {
        return Caller.JSON.readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException(out, e);
      }
    }
  }

  /// Where relative names of files lead.
  Path folder() {
    return home;
  }

  CommandRun run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /// The answer of a command that must succeed.
  JsonNode json(String... arguments) {
    var words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("-o", "json"));
    return run(words.toArray(String[]::new)).expect(0).json();
  }

  /// @param more variables of this run alone
  CommandRun run(Map<String, String> more, String... arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-jar"));
    line.add(JAR.toAbsolutePath().toString());
    line.addAll(List.of(arguments));
    try {
      Files.createDirectories(home);
      var out = Files.createTempFile(home, "out", ".txt");
      var err = Files.createTempFile(home, "err", ".txt");
      var process = new ProcessBuilder(line).directory(home.toFile());
      process.environment().putAll(variables);
      process.environment().putAll(more);
      var started = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      started.getOutputStream().close();
      assertThat(started.waitFor(2, TimeUnit.MINUTES)).as("%s ends", line).isTrue();
      return new CommandRun(
          started.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
