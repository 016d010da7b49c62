package yuqing.desk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all pages: whole in both languages, and each that a template asks for is there.
class PageTextsTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final Pattern PLAIN = Pattern.compile("\\bt:(\\w+)\\.(\\w+)(?=[^\\w(])");
  private static final Pattern FILLED = Pattern.compile("\\bt:with\\('(\\w+)\\.(\\w+)'");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  /// An apostrophe opens a stretch that MessageFormat takes as it is; a double one is one.
  private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @Test
  void everyAreaHasTheSameTextsInBothLanguages() throws IOException {
    assertThat(areas()).hasSizeGreaterThanOrEqualTo(5);
    for (var area : areas()) {
      assertThat(PageTexts.of(area, CHINESE).keySet())
          .as(area)
          .isEqualTo(PageTexts.of(area, Locale.ENGLISH).keySet());
    }
  }

  @Test
  void noTextIsEmptyAndNoneIsWrittenTwice() throws IOException {
    for (var file : files(TEXTS)) {
      var keys = new TreeSet<String>();
      for (var line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = line.split("=", 2);
          assertThat(parts).as(file + ": " + line).hasSize(2);
          assertThat(parts[1]).as(file + ": " + line).isNotBlank();
          assertThat(keys.add(parts[0].strip())).as(file + ": " + line).isTrue();
        }
      }
    }
  }

  @Test
  void everyTextThatATemplateAsksForIsThere() throws IOException {
    var asked = new ArrayList<>(asked(PLAIN));
    asked.addAll(asked(FILLED));
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(asked).filteredOn(text -> !has(text)).isEmpty();
  }

  @Test
  void aTextWithPlacesIsFilledAndOneWithoutIsNot() throws IOException {
    var filled = new TreeSet<>(asked(FILLED));
    assertThat(asked(PLAIN)).doesNotContainAnyElementsOf(filled);
    for (var area : areas()) {
      for (var language : List.of(CHINESE, Locale.ENGLISH)) {
        PageTexts.of(area, language)
            .forEach(
                (key, text) ->
                    assertThat(PLACE.matcher(text).find())
                        .as(area + "." + key + ": " + text)
                        .isEqualTo(filled.contains(area + "." + key)));
      }
    }
  }

  @Test
  void aTextHasTheSamePlacesInBothLanguages() throws IOException {
    for (var text : new TreeSet<>(asked(FILLED))) {
      assertThat(places(text, CHINESE))
          .as(text)
          .isNotEmpty()
          .isEqualTo(places(text, Locale.ENGLISH));
    }
  }

  @Test
  void anApostropheIsDoubledWhereATextIsFilledAndOnlyThere() throws IOException {
    var filled = new TreeSet<>(asked(FILLED));
    for (var area : areas()) {
      for (var language : List.of(CHINESE, Locale.ENGLISH)) {
        PageTexts.of(area, language)
            .forEach(
                (key, text) -> {
                  var what = area + "." + key + ": " + text;
                  if (filled.contains(area + "." + key)) {
                    assertThat(SINGLE_APOSTROPHE.matcher(text).find()).as(what).isFalse();
                  } else {
                    assertThat(text).as(what).doesNotContain("''");
                  }
                });
      }
    }
  }

  @Test
  void aTextIsFilledInTheReadersLanguage() {
    assertThat(PageTexts.with(CHINESE, "frame.until", "10-13 24:00")).startsWith("10-13 24:00");
    assertThat(PageTexts.with(Locale.ENGLISH, "frame.until", "10-13 24:00"))
        .isEqualTo("by 10-13 24:00");
  }

  @Test
  void aReaderOfAnotherLanguageThanEnglishReadsChinese() {
    assertThat(PageTexts.of("frame", Locale.FRENCH)).isEqualTo(PageTexts.of("frame", CHINESE));
    assertThat(PageTexts.of("frame", Locale.UK))
        .isEqualTo(PageTexts.of("frame", Locale.ENGLISH))
        .isNotEqualTo(PageTexts.of("frame", CHINESE));
  }

  @Test
  void anAreaThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> PageTexts.of("nowhere", CHINESE))
        .hasMessageContaining("texts/nowhere_zh.properties");
  }

  private static boolean has(String text) {
    var parts = text.split("\\.", 2);
    return PageTexts.of(parts[0], CHINESE).containsKey(parts[1])
        && PageTexts.of(parts[0], Locale.ENGLISH).containsKey(parts[1]);
  }

  private static Set<String> places(String text, Locale language) {
    var parts = text.split("\\.", 2);
    var places = new TreeSet<String>();
    PLACE
        .matcher(PageTexts.of(parts[0], language).get(parts[1]))
        .results()
        .forEach(found -> places.add(found.group(1)));
    return places;
  }

  /// All texts `area.key` that the templates ask for in this form.
  private static List<String> asked(Pattern form) throws IOException {
    Map<String, Path> asked = new TreeMap<>();
    for (var file : files(TEMPLATES)) {
      form.matcher(Files.readString(file))
          .results()
          .forEach(found -> asked.put(found.group(1) + "." + found.group(2), file));
    }
    return List.copyOf(asked.keySet());
  }

  private static List<String> areas() throws IOException {
    return files(TEXTS).stream()
        .map(file -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties", ""))
        .distinct()
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
