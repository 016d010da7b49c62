package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.access.Role;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// The labels in messages for what another service names: an obligation is called as in the
/// policy edition, which the message templates do not read, and each fact that a report may be
/// returned for has a label.
class LabelsTest {
  private static final Path POLICIES = Path.of("../procedure/src/main/resources/policy");
  private static final Path BUNDLES =
      Path.of("../notification-service/src/main/resources/yuqing/notification");
  private static final Path ARCHIVE_LABELS =
      Path.of("../archive-service/src/main/resources/yuqing/archive/completeness");
  private static final Path ARCHIVE_WORDS =
      Path.of("../archive-service/src/main/resources/yuqing/archive/words");
  private static final Path ASKED_FACTS =
      Path.of("../escalation-service/src/main/java/yuqing/escalation/factsrequest/AskedFact.java");
  private static final Path WAIVERS =
      Path.of("../incident-service/src/main/java/yuqing/incident/handling/Waivers.java");
  private static final Path DESK_CODES = Path.of("../desk/src/main/resources/texts/codes");
  private static final Pattern ASKED_FACT = Pattern.compile("(?m)^  [A-Z_]+\\(\"(\\w+)\"\\)[,;]");
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "- code: (\\S+)\\n\\s+label: \\{zh: \"?(?<zh>.*?)\"?, en: \"?(?<en>.*?)\"?\\}");

  private static final Pattern RULE =
      Pattern.compile(
          "- rule: (\\S+)\\n(?:    .*\\n)*?    label: \\{zh: \"?(?<zh>.*?)\"?, en: \"?(?<en>.*?)\"?\\}");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void alertsTheArchiveAndTheDeskCallAnObligationWhatTheNewestEditionCallsIt(String language)
      throws IOException {
    var inEdition = inNewestEdition(language);
    assertThat(inEdition).hasSizeGreaterThanOrEqualTo(19);
    assertThat(labels("alert", "obligation.", language)).isEqualTo(inEdition);
    assertThat(labels(ARCHIVE_LABELS, "obligation.", language)).isEqualTo(inEdition);
    assertThat(labelsOf(DESK_CODES, "obligation.", language)).isEqualTo(inEdition);
  }

  @Test
  void aRefusedWaiverCallsAnObligationWhatTheNewestEditionCallsIt() throws IOException {
    var inEdition = inNewestEdition("zh");
    var names =
        Stream.of(ObligationCode.values())
            .filter(ObligationCode::mayBeWaived)
            .map(code -> inEdition.get(code.code()))
            .collect(Collectors.joining("、"));
    assertThat(Files.readString(WAIVERS)).contains("\"" + names + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void messagesNameEveryFactThatAReportMayBeReturnedForAndNoOther(String language)
      throws IOException {
    var codes =
        ASKED_FACT
            .matcher(Files.readString(ASKED_FACTS))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(codes).hasSizeGreaterThanOrEqualTo(4);
    var names = labels("notice", "fact.", language);
    assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void alertsAndTheDeskCallAPostWhatARefusalCallsItsRole(String language) throws IOException {
    var names = new TreeMap<String, String>();
    for (var post : Post.values()) {
      var role = Role.find(post.code()).orElseThrow();
      names.put(post.code(), language.equals("zh") ? role.nameZh() : role.nameEn());
    }
    assertThat(labels("alert", "post.", language)).isEqualTo(names);
    // There they stand alone and begin as a sentence does; the roster names roles beside the posts,
    // and a form lets somebody choose who holds none.
    var atTheDesk = labelsOf(DESK_CODES, "post.", language);
    atTheDesk.remove("other");
    for (var code : atTheDesk.keySet()) {
      var role = Role.find(code).orElseThrow();
      names.put(code, language.equals("zh") ? role.nameZh() : role.nameEn());
    }
    atTheDesk.replaceAll(
        (_, name) -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    assertThat(atTheDesk).isEqualTo(names);
  }

  @Test
  void theArchiveCallsARuleOfGradingWhatTheNewestEditionCallsIt() throws IOException {
    var rules = matches(RULE, "zh");
    assertThat(rules).hasSizeGreaterThanOrEqualTo(6);
    assertThat(labels(ARCHIVE_WORDS, "rule.", "zh")).isEqualTo(rules);
  }

  @Test
  void theArchiveNamesEveryFactThatAReportMayBeReturnedFor() throws IOException {
    var codes =
        ASKED_FACT
            .matcher(Files.readString(ASKED_FACTS))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(labels(ARCHIVE_WORDS, "fact.", "zh").keySet()).containsAll(codes);
  }

  private static Map<String, String> inNewestEdition(String language) throws IOException {
    return matches(OBLIGATION, language);
  }

  /// By code: the labels in the newest edition.
  private static Map<String, String> matches(Pattern labelled, String language) throws IOException {
    try (var editions = Files.list(POLICIES)) {
      var newest =
          editions
              .filter(file -> file.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d\\.yaml"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      var labels = new TreeMap<String, String>();
      labelled
          .matcher(Files.readString(newest))
          .results()
          .forEach(found -> labels.put(found.group(1), found.group(language)));
      return labels;
    }
  }

  /// By code: the entries of the bundle whose keys begin so.
  private static Map<String, String> labels(String folder, String prefix, String language)
      throws IOException {
    return labels(BUNDLES.resolve(folder), prefix, language);
  }

  private static Map<String, String> labels(Path folder, String prefix, String language)
      throws IOException {
    return labelsOf(folder.resolve("labels"), prefix, language);
  }

  /// @param bundlePath without the language
  private static Map<String, String> labelsOf(Path bundlePath, String prefix, String language)
      throws IOException {
    var bundle = new Properties();
    var file = Path.of(bundlePath + "_" + language + ".properties");
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      bundle.load(text);
    }
    var labels = new TreeMap<String, String>();
    bundle
        .stringPropertyNames()
        .forEach(
            name -> {
              if (name.startsWith(prefix)) {
                labels.put(name.substring(prefix.length()), bundle.getProperty(name));
              }
            });
    return labels;
  }
}
