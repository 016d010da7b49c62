package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No table, event, body, answer or page has a place for who posted the public item: all are
/// walked, those that come later too.
class PosterFieldsTest {

  private static final Path ROOT = Path.of("..");

  /// Words of a name, whatever their spelling: `posted_by`, `postedBy`, `poster.name`.
  private static final Pattern POSTER =
      Pattern.compile(
          "(^|[_.\\-])(author|poster|posted_?by|publisher_?name|nick_?name|screen_?name|user_?name"
              + "|account_?name|account_?id|handle|uid|user_?agent|ip_?address|avatar|profile_?url"
              + "|id_?card|identity_?number)([_.\\-]|$)");

  private static boolean isOfPoster(String name) {
    var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return POSTER.matcher(words).find();
  }

  @Test
  void theWordsAreFoundInEverySpelling() {
    assertThat(List.of("author", "postedBy", "posted_by", "poster.name", "accountName", "nickname"))
        .allMatch(PosterFieldsTest::isOfPoster);
    assertThat(List.of("authority", "handling", "posts", "person", "recordedBy", "guide"))
        .noneMatch(PosterFieldsTest::isOfPoster);
  }

  @Test
  void noRecordAndNoEntityHasAFieldForIt() {
    var found = new TreeSet<String>();
    var walked = new TreeSet<String>();
    for (var module : modules()) {
      var classes =
          new ClassFileImporter().importPath(ROOT.resolve(module).resolve("target/classes"));
      for (JavaClass type : classes) {
        if (type.isRecord() || type.isAnnotatedWith("jakarta.persistence.Entity")) {
          walked.add(type.getName());
          for (JavaField field : type.getFields()) {
            if (isOfPoster(field.getName())) {
              found.add(field.getFullName());
            }
          }
        }
      }
    }
    assertThat(walked).hasSizeGreaterThan(400);
    assertThat(found).isEmpty();
  }

  @Test
  void noSchemaOfAnEventHasAPropertyForIt() throws IOException {
    assertNone(
        "contracts/src/main/resources",
        ".*\\.(json|yaml)",
        Pattern.compile("^\\s*\"?([A-Za-z_]+)\"?\\s*:", Pattern.MULTILINE),
        10);
  }

  @Test
  void noPageAsksForIt() throws IOException {
    assertNone(
        "desk/src/main/resources/templates",
        ".*\\.html",
        Pattern.compile("\\bname=\"([A-Za-z_.\\-]+)\""),
        20);
  }

  private static void assertNone(String folder, String files, Pattern names, int atLeast)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    int walked = 0;
    try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
      for (var file : all.filter(each -> each.toString().matches(files)).toList()) {
        walked++;
        names
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(PosterFieldsTest::isOfPoster)
            .forEach(name -> found.put(file + " " + name, name));
      }
    }
    assertThat(walked).as("files under %s", folder).isGreaterThanOrEqualTo(atLeast);
    assertThat(found).isEmpty();
  }

  private static List<String> modules() {
    return List.of(
        "contracts",
        "rest",
        "incident-service",
        "escalation-service",
        "notification-service",
        "archive-service",
        "desk");
  }
}
