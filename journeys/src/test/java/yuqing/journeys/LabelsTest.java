package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an obligation is called: the policy edition says it, and alerts, which know no edition, say
/// the same.
class LabelsTest {
  private static final Path POLICIES = Path.of("../procedure/src/main/resources/policy");
  private static final Path BUNDLES =
      Path.of("../notification-service/src/main/resources/yuqing/notification/alert");
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "- code: (\\S+)\\n\\s+label: \\{zh: \"?(?<zh>.*?)\"?, en: \"?(?<en>.*?)\"?\\}");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void alertsCallAnObligationWhatTheNewestEditionCallsIt(String language) throws IOException {
    var inEdition = inNewestEdition(language);
    assertThat(inEdition).hasSizeGreaterThanOrEqualTo(19);
    assertThat(inAlerts(language)).isEqualTo(inEdition);
  }

  private static Map<String, String> inNewestEdition(String language) throws IOException {
    try (var editions = Files.list(POLICIES)) {
      var newest =
          editions
              .filter(file -> file.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d\\.yaml"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      var labels = new TreeMap<String, String>();
      OBLIGATION
          .matcher(Files.readString(newest))
          .results()
          .forEach(found -> labels.put(found.group(1), found.group(language)));
      return labels;
    }
  }

  private static Map<String, String> inAlerts(String language) throws IOException {
    var bundle = new Properties();
    var file = BUNDLES.resolve("labels_" + language + ".properties");
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      bundle.load(text);
    }
    var labels = new TreeMap<String, String>();
    bundle
        .stringPropertyNames()
        .forEach(
            name -> {
              if (name.startsWith("obligation.")) {
                labels.put(name.substring("obligation.".length()), bundle.getProperty(name));
              }
            });
    return labels;
  }
}
