package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// The plan of the modules according to their poms and their database schemas.
class HousePlanTest {

  private static final Path ROOT = Path.of("..");
  private static final Set<String> SERVICES =
      Set.of("incident-service", "escalation-service", "notification-service", "archive-service");

  /// Column names that would hold the person who posted the public item.
  private static final Pattern POSTER_COLUMN =
      Pattern.compile(
          "^\\s*(author|poster|posted_by|nickname|account_name|user_agent|ip_address)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  @Test
  void noServiceDependsOnAnotherAndNoSharedModuleOnAService() throws Exception {
    var uses = new TreeMap<String, Set<String>>();
    for (var module : modules()) {
      uses.put(module, ownDependencies(module));
    }
    assertThat(uses.keySet()).containsAll(SERVICES);
    // A benchmark prints and indexes with the archive's own code; nothing depends on it in turn.
    assertThat(uses.get("bench")).contains("archive-service");
    uses.get("bench").remove("archive-service");
    uses.forEach(
        (module, used) -> assertThat(used).as(module).doesNotContainAnyElementsOf(SERVICES));
    SERVICES.forEach(
        service ->
            assertThat(uses.get(service)).contains("contracts", "durable", "access", "rest"));
    // Of the suite's own code, the codes and roles that answers and tokens bear, and nothing else.
    assertThat(uses.get("desk")).containsExactly("access", "contracts");
    assertThat(uses.get("procedure")).containsExactly("contracts");
    assertThat(uses.get("access")).containsExactly("contracts");
    assertThat(uses.get("verifier")).as("offline, and with no code of the writers").isEmpty();
    uses.forEach((module, used) -> assertThat(used).as(module).doesNotContain("verifier"));
    assertThat(uses.get("cli")).as("a client of the services, with no code of theirs").isEmpty();
    uses.forEach(
        (module, used) ->
            assertThat(used.contains("cli")).as(module).isEqualTo(module.equals("launcher")));
  }

  @Test
  void onlyTheBenchmarksDependOnTheLauncherAndNothingOnThem() throws Exception {
    for (var module : modules()) {
      var used = ownDependencies(module);
      assertThat(used).as(module).doesNotContain("bench");
      assertThat(used.contains("launcher")).as(module).isEqualTo(module.equals("bench"));
    }
  }

  @Test
  void theDeskHasNoDatabaseAndNoTopics() throws Exception {
    var used = texts(pom(ROOT.resolve("desk").resolve("pom.xml")), "artifactId");
    assertThat(used).hasSizeGreaterThan(10);
    assertThat(used)
        .noneMatch(each -> each.matches(".*(jdbc|hibernate|flyway|agroal|kafka|messaging).*"));
  }

  @Test
  void everyModuleIsNamedForWhatItIs() throws Exception {
    for (var module : modules()) {
      assertThat(module).doesNotMatch(".*(common|core|util|helper|manager|impl).*");
    }
  }

  @Test
  void noSchemaHasAPlaceForWhoPosted() throws IOException {
    var schemas = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(ROOT, 7)) {
      files
          .filter(file -> file.toString().matches(".*/src/main/resources/db/.*\\.sql"))
          .forEach(schemas::add);
    }
    assertThat(schemas).hasSizeGreaterThanOrEqualTo(6);
    for (var schema : schemas) {
      assertThat(POSTER_COLUMN.matcher(Files.readString(schema)).find())
          .as(schema.toString())
          .isFalse();
    }
  }

  private static List<String> modules() throws Exception {
    return texts(pom(ROOT.resolve("pom.xml")), "module");
  }

  private static Set<String> ownDependencies(String module) throws Exception {
    var dependencies = new TreeSet<String>();
    var nodes = pom(ROOT.resolve(module).resolve("pom.xml")).getElementsByTagName("dependency");
    for (int i = 0; i < nodes.getLength(); i++) {
      var dependency = (Element) nodes.item(i);
      var inTests = texts(dependency, "scope").contains("test");
      if (texts(dependency, "groupId").contains("yuqing") && !inTests) {
        dependencies.add(texts(dependency, "artifactId").getFirst().toLowerCase(Locale.ROOT));
      }
    }
    return dependencies;
  }

  private static Element pom(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static List<String> texts(Element element, String tag) {
    var nodes = element.getElementsByTagName(tag);
    var texts = new ArrayList<String>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }
}
