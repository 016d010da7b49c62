package yuqing.journeys.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.deploy.ComposeFile.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `.env.example`, and the documented line that makes a `.env` of it.
class EnvironmentFileTest {
  private static final Pattern VALUE = Pattern.compile("^#?([A-Z0-9_]+)=(.*)$", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void asItIsComposeRefusesIt() throws IOException {
    var example = Files.readString(ROOT.resolve(".env.example"));
    var compose = ComposeFile.read();

    var given = new TreeMap<String, String>();
    var left = new TreeMap<String, String>();
    VALUE
        .matcher(example)
        .results()
        .forEach(
            line ->
                (line.group().startsWith("#") ? left : given).put(line.group(1), line.group(2)));
    assertThat(given.keySet()).isEqualTo(compose.required());
    assertThat(given.values()).as("no default that would pass").containsOnly("");
    assertThat(left.keySet()).isEqualTo(compose.optional());
  }

  @Test
  void theDocumentedLineFillsInEverySecretAtRandom() throws Exception {
    var line = documentedLine();
    Files.copy(ROOT.resolve(".env.example"), folder.resolve(".env.example"));

    var first = run(line);
    Files.delete(folder.resolve(".env"));
    var second = run(line);

    assertThat(first.values()).doesNotHaveDuplicates();
    assertThat(first.keySet())
        .contains("YUQING_DB_PASSWORD_POSTGRES", "YUQING_OIDC_SECRET_SAMPLE", "YUQING_WEBHOOK_KEY");
    first.forEach(
        (name, value) -> {
          assertThat(name).matches(".*(PASSWORD|SECRET|_KEY).*");
          assertThat(value).matches("[0-9a-f]{48}").isNotEqualTo(second.get(name));
        });
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(ROOT.resolve(".gitignore")).lines()).contains(".env");
  }

  private static String documentedLine() throws IOException {
    return Files.readString(ROOT.resolve("docs/deployment.md"))
        .lines()
        .filter(line -> line.contains(".env.example") && line.contains("/dev/urandom"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/deployment.md has no line that makes a .env"));
  }

  /// The values that the line filled in.
  private Map<String, String> run(String line) throws Exception {
    var process =
        new ProcessBuilder("bash", "-euc", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    var filled = new TreeMap<String, String>();
    VALUE
        .matcher(Files.readString(folder.resolve(".env")))
        .results()
        .filter(found -> !found.group(2).isEmpty())
        .forEach(found -> filled.put(found.group(1), found.group(2)));
    return filled;
  }
}
