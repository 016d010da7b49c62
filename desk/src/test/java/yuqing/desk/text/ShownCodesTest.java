package yuqing.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.EventTypes;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.State;
import yuqing.desk.act.Act;
import yuqing.desk.act.FieldKind;

/// Every code that the services send has words in both languages.
class ShownCodesTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern KIND = Pattern.compile("code:of\\('(\\w+)'");

  @Test
  void everyCodeOfTheContractsHasWords() {
    hasWords("category", names(Category.values()));
    hasWords("nature", names(Nature.values()));
    hasWords("scope", names(Scope.values()));
    hasWords("impact", names(Impact.values()));
    hasWords("state", names(State.values()));
    hasWords("means", names(Means.values()));
    hasWords("reportKind", names(ReportKind.values()));
    hasWords("outcome", names(Outcome.values()));
    hasWords("cause", names(AlertCause.values()));
    hasWords("proof", List.of("ATTEMPTED", "ACCEPTED", "TOLD_ORALLY", "ACKNOWLEDGED"));
    hasWords("action", names(Action.values()));
    hasWords("post", Arrays.stream(Post.values()).map(Post::code).toList());
    hasWords(
        "obligation", Arrays.stream(ObligationCode.values()).map(ObligationCode::code).toList());
    hasWords("type", EventTypes.names());
    hasWords(
        "rule",
        List.of(
            "ideology",
            "large-impact",
            "general-or-apt-to-spread",
            "individual-or-local",
            "scope-missing-major-safety",
            "scope-missing"));
    hasWords("endReason", List.of("RECORDED_LATE", "HANDLING_NOT_STARTED", "BEFORE_HANDLING"));
    hasWords("match", List.of("MATCHES", "OTHER", "UNREADABLE"));
    hasWords("level", List.of("1", "2", "3", "none"));
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void anActItsFieldsAndTheirChoicesHaveWords(Act act) {
    hasWords("action", List.of(act.name()));
    for (var language : LANGUAGES) {
      for (var field : act.fields()) {
        if (field.kind() != FieldKind.HIDDEN) {
          assertThat(PageTexts.of("act", language)).containsKey(field.key());
        }
        for (var choice : field.choices()) {
          assertThat(ShownCodes.choice(field.name(), choice, language))
              .as(act + " " + field.name())
              .isNotEqualTo(choice);
        }
      }
    }
  }

  @Test
  void everyKindOfCodeThatATemplateShowsHasWords() throws IOException {
    var kinds = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        KIND.matcher(Files.readString(file)).results().forEach(found -> kinds.add(found.group(1)));
      }
    }
    assertThat(kinds).hasSizeGreaterThan(10);
    var keys = PageTexts.of("codes", Locale.ENGLISH).keySet();
    assertThat(kinds)
        .allSatisfy(kind -> assertThat(keys).as(kind).anyMatch(k -> k.startsWith(kind + ".")));
  }

  @Test
  void aCodeWithoutWordsIsShownAsItIsAndNoneAsNothing() {
    assertThat(ShownCodes.of("state", "OF_A_NEWER_SERVICE", Locale.ENGLISH))
        .isEqualTo("OF_A_NEWER_SERVICE");
    assertThat(ShownCodes.of("state", null, Locale.ENGLISH)).isEmpty();
    assertThat(ShownCodes.of("level", 1, Locale.ENGLISH)).isEqualTo("Level 1");
  }

  private static void hasWords(String kind, Collection<String> codes) {
    assertThat(codes).isNotEmpty();
    for (var language : LANGUAGES) {
      assertThat(codes)
          .as(kind + " in " + language)
          .filteredOn(code -> !PageTexts.of("codes", language).containsKey(kind + "." + code))
          .isEmpty();
    }
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
