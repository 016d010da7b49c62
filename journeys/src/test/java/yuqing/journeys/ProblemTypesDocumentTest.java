package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/problems.md` lists every kind of refusal that the code has, with its status and its title,
/// and no other. After a wanted change run once with `-Dgolden.write=true`.
class ProblemTypesDocumentTest {

  private static final Path PAGE = Path.of("../docs/problems.md");
  private static final List<String> MODULES =
      List.of(
          "rest",
          "incident-service",
          "escalation-service",
          "notification-service",
          "archive-service");

  private static final String TEXT = "((?:\"[^\"]*\"\\s*\\+?\\s*)+)";
  private static final Pattern CONSTANT =
      Pattern.compile(
          "^  ([A-Z][A-Z0-9_]+)\\(\\s*(\\d{3}),\\s*" + TEXT + ",\\s*" + TEXT + "\\)",
          Pattern.MULTILINE);

  @Test
  void thePageListsEveryKindOfRefusal() throws IOException {
    var rows = new TreeSet<String>();
    for (var module : MODULES) {
      try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith("Problem.java"))
            .flatMap(file -> rowsOf(module, file))
            .forEach(rows::add);
      }
    }
    if (Boolean.getBoolean("golden.write")) {
      var head = Files.readAllLines(PAGE).stream().filter(line -> !line.startsWith("| `"));
      Files.write(PAGE, Stream.concat(head, rows.stream()).toList());
    }
    var listed = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(listed).hasSizeGreaterThan(70).containsExactlyElementsOf(rows);
  }

  private static Stream<String> rowsOf(String module, Path file) {
    try {
      var text = Files.readString(file);
      return text.contains("implements ProblemType")
          ? CONSTANT.matcher(text).results().map(each -> row(module, each))
          : Stream.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(String module, MatchResult constant) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'),
            constant.group(2),
            module.equals("rest") ? "each" : module,
            joined(constant.group(4)),
            joined(constant.group(3)));
  }

  private static String joined(String literals) {
    return literals.replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "").strip();
  }
}
