package yuqing.journeys.connecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program of the page in a folder of its own, with the variables that it reads.
record ConnectingProgram(PageLanguage language, Path folder, Map<String, String> variables) {
  static final Path PAGE = Path.of("../docs/connecting.md");
  static final Path CHINESE_PAGE = Path.of("../docs/connecting.zh.md");
  private static final Pattern BLOCK = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);

  /// How one run ended.
  record ProgramRun(int code, String printed) {}

  /// Skips the test where the interpreter is not installed.
  ConnectingProgram {
    for (var program : language.programs()) {
      assumeTrue(
          isInstalled(program), program + " is not installed: " + language + " is NOT tried");
    }
  }

  /// Every block of code, with its fence.
  static List<String> blocks(Path page) throws IOException {
    return BLOCK.matcher(Files.readString(page)).results().map(each -> each.group()).toList();
  }

  ConnectingProgram write() throws IOException {
    return write(UnaryOperator.identity());
  }

  ConnectingProgram write(UnaryOperator<String> change) throws IOException {
    var fence = language.name().toLowerCase(Locale.ROOT);
    var program =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .filter(each -> each.group(1).equals(fence))
            .map(each -> each.group(2))
            .findFirst()
            .orElseThrow();
    Files.writeString(folder.resolve(language.file()), change.apply(program));
    return this;
  }

  /// Runs it, and expects that it ends.
  ProgramRun run(String... arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of(language.interpreter(), language.file()));
    line.addAll(List.of(arguments));
    var out = folder.resolve("out").toFile();
    var err = folder.resolve("err").toFile();
    var builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.redirectOutput(out).redirectError(err).start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new ProgramRun(process.exitValue(), Files.readString(out.toPath(), UTF_8).strip());
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
