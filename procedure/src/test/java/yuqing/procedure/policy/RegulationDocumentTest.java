package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/regulation.md` is complete and true: every article has its row, the policy's entries are
/// in the rows of their articles and nowhere else, and what a row names exists.
class RegulationDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern SCENARIO = Pattern.compile("\\b(\\d\\d)\\b");
  private static final int ARTICLES = 16;

  private static final PolicyEdition EDITION = PolicyEditions.bundled().all().getFirst();

  private final Map<Integer, List<String>> rows = rows();

  private static Map<Integer, List<String>> rows() {
    try {
      Map<Integer, List<String>> rows = new TreeMap<>();
      for (var line : Files.readAllLines(ROOT.resolve("docs/regulation.md"))) {
        if (line.matches("\\| \\d+ \\|.*")) {
          var cells = line.substring(1, line.length() - 1).split("\\|", -1);
          assertThat(cells).as(line).hasSize(5);
          assertThat(rows.put(Integer.valueOf(cells[0].strip()), List.of(cells)))
              .as("article %s occurs once", cells[0])
              .isNull();
        }
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> named(int article, int cell) {
    return NAMED
        .matcher(rows.get(article).get(cell))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> scenarios(int article) {
    return SCENARIO
        .matcher(rows.get(article).get(4))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyArticleHasItsRow() {
    assertThat(rows.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ARTICLES).boxed().toList());
  }

  @Test
  void thePolicysEntriesStandInTheRowsOfTheirArticles() {
    Map<Integer, Set<String>> ofPolicy = new TreeMap<>();
    EDITION.grading().forEach(rule -> entry(ofPolicy, rule.article(), rule.id()));
    EDITION
        .obligations()
        .values()
        .forEach(
            rule ->
                rule.terms().forEach(term -> entry(ofPolicy, term.article(), rule.code().code())));
    entry(ofPolicy, EDITION.heightened().article(), "heightened");
    entry(ofPolicy, 3, "ladder");
    entry(ofPolicy, 16, "edition");

    for (int article = 1; article <= ARTICLES; article++) {
      assertThat(named(article, 2))
          .as("policy entries of article %d", article)
          .isEqualTo(ofPolicy.getOrDefault(article, Set.of()));
    }
  }

  private static void entry(Map<Integer, Set<String>> entries, int article, String name) {
    entries.computeIfAbsent(article, _ -> new TreeSet<>()).add(name);
  }

  @Test
  void everyClassAndTestThatIsNamedExists() throws IOException {
    var classes = javaFiles("src/main/java");
    var tests = javaFiles("src/test/java");
    for (int article = 1; article <= ARTICLES; article++) {
      assertThat(classes).as("classes of article %d", article).containsAll(named(article, 3));
      assertThat(tests).as("tests of article %d", article).containsAll(named(article, 4));
    }
  }

  @Test
  void anArticleWithCodeHasATestAndOneWithPolicyHasCode() {
    for (int article = 1; article <= ARTICLES; article++) {
      var shown = !named(article, 4).isEmpty() || !scenarios(article).isEmpty();
      assertThat(shown).as("article %d", article).isEqualTo(!named(article, 3).isEmpty());
      if (!named(article, 2).isEmpty()) {
        assertThat(named(article, 3)).as("article %d", article).isNotEmpty();
      }
    }
  }

  @Test
  void everyScenarioIsListedAndEveryOneListedExists() throws IOException {
    Set<String> listed = new TreeSet<>();
    IntStream.rangeClosed(1, ARTICLES).forEach(article -> listed.addAll(scenarios(article)));
    try (var files = Files.list(Path.of("src/test/resources/scenarios"))) {
      var there =
          files
              .map(file -> file.getFileName().toString().substring(0, 2))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(listed).isEqualTo(there);
    }
  }

  /// The simple names of the classes in all modules.
  private static Set<String> javaFiles(String folder) throws IOException {
    List<Path> modules;
    try (var list = Files.list(ROOT)) {
      modules = list.map(module -> module.resolve(folder)).filter(Files::isDirectory).toList();
    }
    List<String> names = new ArrayList<>();
    for (var module : modules) {
      try (Stream<Path> files = Files.walk(module)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .forEach(names::add);
      }
    }
    return new TreeSet<>(names);
  }
}
