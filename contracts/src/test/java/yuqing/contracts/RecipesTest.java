package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The recipes of `docs/events.md` find what they look for: they are run as written there, on the
/// samples instead of a broker.
class RecipesTest {

  private static final Path PAGE = Path.of("../docs/events.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PATH = Pattern.compile("\\.data((?:\\.[a-zA-Z]+)+)");

  /// On 2026-10-13, and with a gap in the sequence.
  private static final String IN_PLACE_OF_A_BROKER =
      """
      set -euo pipefail
      kcat() { cat "$SAMPLES"; }
      date() { echo 2026-10-13; }
      BROKER=none ID=019a1f00-0000-7000-8000-000000000001
      """;

  @TempDir Path directory;

  static Stream<String> everyRecipe() throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .filter(recipe -> recipe.contains("jq "));
  }

  @Test
  void thereAreRecipes() throws IOException {
    assertThat(everyRecipe()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("everyRecipe")
  void aRecipeNamesFieldsAndTypesThatThereAre(String recipe) throws IOException {
    PATH.matcher(recipe)
        .results()
        .forEach(
            path ->
                assertThat(EventTypes.names().stream().map(RecipesTest::schema))
                    .as(path.group())
                    .anyMatch(schema -> holds(schema, path.group(1).substring(1))));
    Pattern.compile("\"([a-z]+\\.[a-z-]+)\"")
        .matcher(recipe)
        .results()
        .forEach(type -> assertThat(EventTypes.names()).contains(type.group(1)));
  }

  private static JsonNode schema(String type) {
    try {
      return EventJson.mapper().readTree(Schemas.text(type));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static boolean holds(JsonNode schema, String path) {
    var at = schema;
    for (var name : path.split("\\.", -1)) {
      at = at.path("properties").path(name);
      if (at.has("$ref")) {
        at = schema.at(at.get("$ref").asText().substring(1));
      }
    }
    return !at.isMissingNode();
  }

  @ParameterizedTest
  @MethodSource("everyRecipe")
  void aRecipeFindsWhatItLooksFor(String recipe) throws Exception {
    assumeTrue(isThere("jq") && isThere("bash"), "needs jq and bash");
    var script = directory.resolve("recipe.sh");
    Files.writeString(script, IN_PLACE_OF_A_BROKER + recipe);
    var printed = directory.resolve("printed").toFile();
    var builder = new ProcessBuilder("bash", script.toString());
    builder.environment().put("SAMPLES", samples().toString());
    var process = builder.redirectErrorStream(true).redirectOutput(printed).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var output = Files.readString(printed.toPath(), UTF_8);
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).isNotBlank();
  }

  /// One line for each sample but one, so that a number is missing, and one that is no event.
  private Path samples() throws IOException {
    var events =
        SampleEvents.all().stream()
            .filter(event -> !event.type().equals("escalation.obligation-met"))
            .map(event -> new String(EventJson.write(event), UTF_8));
    var lines = Stream.concat(Stream.of("no event"), events).toList();
    return Files.write(directory.resolve("samples"), lines);
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
