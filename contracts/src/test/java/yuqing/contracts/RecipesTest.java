package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The recipes of the pages find what they look for: they are run as written there, on the samples
/// instead of a broker or a stream, and print what is under `recipes`. After a wanted change run
/// once with `-Dgolden.write=true`.
class RecipesTest {

  private static final Path PAGES = Path.of("../docs");
  private static final Path EXPECTED = Path.of("src/test/resources/recipes");
  private static final Pattern BLOCK =
      Pattern.compile("^(\\S[^\n]*)\n\n```sh\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PATH = Pattern.compile("\\.data((?:\\.[a-zA-Z]+)+)");

  /// On 2026-10-13, and with a gap in the sequence. A reader that resumes is stopped where it would
  /// wait to do so.
  private static final String IN_PLACE_OF_A_BROKER =
      """
      set -euo pipefail
      yuqing() { cat "$SAMPLES"; }
      curl() { cat "$STREAM"; }
      sleep() { cat place events.ndjson; exit; }
      date() { echo 2026-10-13; }
      ID=019a1f00-0000-7000-8000-000000000001 OFFICE=token
      TRACE=4bf92f3577b34da6a3ce929d0e0e4736
      """;

  @TempDir Path directory;

  /// @param page its file's name
  /// @param name the last line before it, which says what it is for
  record Recipe(String page, String name, String script) {

    /// Where what it prints is kept.
    Path expected() {
      var words = name.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ", 8);
      return EXPECTED.resolve(
          page.replace(".md", "-")
              + String.join("-", List.of(words).subList(0, Math.min(words.length, 7)))
                  .toLowerCase(Locale.ROOT)
              + ".txt");
    }

    @Override
    public String toString() {
      return page + ": " + name;
    }
  }

  /// What reads events: the others of these pages ask a service and are tried with one.
  static Stream<Recipe> everyRecipe() throws IOException {
    return Stream.of("events.md", "operations.md", "streams.md")
        .flatMap(RecipesTest::recipesOf)
        .filter(
            recipe -> recipe.script().contains("jq ") || recipe.script().contains("Last-Event-ID"));
  }

  private static Stream<Recipe> recipesOf(String page) {
    try {
      return BLOCK
          .matcher(Files.readString(PAGES.resolve(page)))
          .results()
          .map(block -> new Recipe(page, block.group(1), block.group(2)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyOutputHasItsRecipe() throws IOException {
    try (var files = Files.list(EXPECTED)) {
      assertThat(everyRecipe().map(Recipe::expected))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(files.toList())
          .hasSizeGreaterThanOrEqualTo(11);
    }
  }

  @ParameterizedTest
  @MethodSource("everyRecipe")
  void aRecipeNamesFieldsAndTypesThatThereAre(Recipe recipe) throws IOException {
    PATH.matcher(recipe.script())
        .results()
        .forEach(
            path ->
                assertThat(EventTypes.names().stream().map(RecipesTest::schema))
                    .as(path.group())
                    .anyMatch(schema -> holds(schema, path.group(1).substring(1))));
    Pattern.compile("\"([a-z]+\\.[a-z-]+)\"")
        .matcher(recipe.script())
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
  void aRecipePrintsWhatItSays(Recipe recipe) throws Exception {
    var output = printed(recipe, RecipeSamples.events());
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(recipe.expected(), output);
    }
    assertThat(output).isNotBlank().isEqualTo(Files.readString(recipe.expected()));
  }

  /// Those that an older version published still lie on the topics, beside new ones.
  @ParameterizedTest
  @MethodSource("everyRecipe")
  void aRecipeFindsTheSameInEventsOfShorterForm(Recipe recipe) throws Exception {
    var output = printed(recipe, shortened(RecipeSamples.events()));
    assertThat(lengthened(output)).isEqualTo(lengthened(Files.readString(recipe.expected())));
  }

  private static List<String> shortened(List<String> events) {
    return events.stream()
        .map(event -> event.replace(".000Z\"", "Z\""))
        .map(event -> event.replaceAll("\"sequence\":\"0+", "\"sequence\":\""))
        .toList();
  }

  /// Without the difference in form: what was found, not how it is written.
  private static String lengthened(String output) {
    return output.replace(".000Z", "Z").replaceAll("\\b0{5,}", "");
  }

  private String printed(Recipe recipe, List<String> events) throws Exception {
    assumeTrue(isThere("jq") && isThere("bash"), "needs jq and bash");
    Files.write(directory.resolve("samples"), events);
    Files.writeString(directory.resolve("stream"), RecipeSamples.stream(events));
    Files.createDirectories(directory.resolve(".suite/log"));
    Files.writeString(
        directory.resolve(".suite/log/incident-service.log"),
        "INFO a report trace=4bf92f3577b34da6a3ce929d0e0e4736\nINFO another trace=00\n");
    var suite = Files.writeString(directory.resolve("suite"), "#!/bin/sh\necho token\n");
    Files.setPosixFilePermissions(suite, PosixFilePermissions.fromString("rwx------"));
    var script = directory.resolve("recipe.sh");
    Files.writeString(script, IN_PLACE_OF_A_BROKER + recipe.script());
    var printed = directory.resolve("printed").toFile();
    var builder = new ProcessBuilder("bash", script.toString()).directory(directory.toFile());
    builder.environment().put("SAMPLES", directory.resolve("samples").toString());
    builder.environment().put("STREAM", directory.resolve("stream").toString());
    var process = builder.redirectErrorStream(true).redirectOutput(printed).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var output = Files.readString(printed.toPath(), UTF_8);
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
