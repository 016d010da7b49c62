package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever reads Chinese reads no English code or method in it: every Chinese text of the suite's
/// code and text files holds no Latin word but the names of formats, protocols and headers.
class ChineseTextsTest {

  private static final List<String> MODULES =
      List.of(
          "access",
          "contracts",
          "rest",
          "durable",
          "procedure",
          "cli",
          "incident-service",
          "escalation-service",
          "notification-service",
          "archive-service",
          "desk");

  /// Names that have no Chinese: formats, protocols, headers of HTTP, the letters of a number.
  private static final Set<String> NAMES =
      Set.of(
          "JSON",
          "Kafka",
          "doc",
          "docx",
          "pptx",
          "ppt",
          "xls",
          "xlsx",
          "OpenAPI",
          "PDF",
          "PEM",
          "ZIP",
          "YQ",
          "YAML",
          "UTF",
          "ASCII",
          "BOM",
          "CRLF",
          "URL",
          "UUID",
          "IPv",
          "HTTP",
          "http",
          "https",
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "chunked",
          "continue",
          "Expect",
          "If-Match",
          "Idempotency-Key");

  /// Texts about a file that its writer has before them: its keywords are what they have to write.
  private static final Map<String, String> OF_FILES =
      Map.of(
          "EditionFault.java", "an edition of the policy",
          "TextFault.java", "any text in YAML",
          "OrganisationSchema.java", "the organisation file",
          "OrganisationCheck.java", "the organisation file",
          "OrganisationYaml.java", "the organisation file",
          "InvalidOrganisation.java", "the organisation file, at start");

  /// What people may have written is looked for by them: nobody reads them.
  private static final Set<String> PATTERNS =
      Set.of("AccountHandles.java", "PhoneNumbers.java", "PersonalDataFinder.java");

  /// Texts that are in both languages at once, or name a chapter of a document.
  private static final Set<String> BOTH =
      Set.of("test message", "The auditor", "A post from another site");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]+[A-Za-z]|[A-Za-z]{2}");

  /// What a reader has to type as it is: commands, and the types that a webhook asks for.
  private static final Pattern TYPED =
      Pattern.compile("(\\./suite|yuqing) [a-z]+|--[a-z-]+|escalation\\.(graded|\\*)");

  /// Places for values, escapes, and the patterns of times.
  private static final Pattern NO_WORD =
      Pattern.compile("%(\\d+\\$)?[0-9,.]*[a-zA-Z]|\\{[^}]*}|\\\\[nt]|HH:mm(:ss)?|yyyy");

  @Test
  void aChineseTextHoldsNoCode() throws IOException {
    var found = new ArrayList<String>();
    int texts = 0;
    for (var file : files(".java")) {
      var name = file.getFileName().toString();
      if (!OF_FILES.containsKey(name) && !PATTERNS.contains(name)) {
        for (var text : literals(file)) {
          texts++;
          check(text, file, found);
        }
      }
    }
    for (var file : files("_zh.properties")) {
      for (var line : Files.readAllLines(file)) {
        int end = line.indexOf('=');
        boolean label = !line.startsWith("#") && end > 0 && !isBoth(line);
        if (label) {
          texts++;
          check(line.substring(end + 1), file, found);
        }
      }
    }
    assertThat(texts).as("texts that were looked at").isGreaterThan(300);
    assertThat(found).isEmpty();
  }

  @Test
  void aCodeInAChineseTextIsFound() {
    var found = new ArrayList<String>();
    for (var text : List.of("请改用 POST /incidents", "须填写 noChange", "现为 DRAFTED", "只能是：liaison")) {
      check(text, Path.of("a"), found);
    }
    check("须附请求头 If-Match", Path.of("a"), found);
    check("%d 年 M 月 HH:mm，{0} 项", Path.of("a"), found);
    assertThat(found).hasSize(4);
  }

  private static void check(String text, Path file, List<String> found) {
    if (HAN.matcher(text).find()) {
      WORD.matcher(NO_WORD.matcher(TYPED.matcher(text).replaceAll(" ")).replaceAll(" "))
          .results()
          .map(word -> word.group())
          .filter(word -> !NAMES.contains(word))
          .findFirst()
          .ifPresent(word -> found.add(file.getFileName() + ": " + word + " in " + text));
    }
  }

  private static boolean isBoth(String line) {
    return BOTH.stream().anyMatch(line::contains);
  }

  /// Texts of the code that people read: not the English descriptions of the API, which may quote
  /// Chinese, nor its examples.
  private static List<String> literals(Path file) throws IOException {
    var texts = new ArrayList<String>();
    for (var line : Files.readAllLines(file)) {
      var code = line.strip();
      boolean documents =
          code.startsWith("//") || code.contains("description = ") || code.contains("examples = ");
      if (!documents && !isBoth(line)) {
        LITERAL.matcher(line).results().map(each -> each.group(1)).forEach(texts::add);
      }
    }
    return texts;
  }

  private static List<Path> files(String ending) throws IOException {
    var files = new ArrayList<Path>();
    for (var module : MODULES) {
      try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main"))) {
        all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
      }
    }
    return files;
  }
}
