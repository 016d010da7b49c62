package yuqing.rest.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataFinderTest {

  private static final PersonalDataFinder FINDER =
      new PersonalDataFinder(
          OrganisationContacts.of(
              List.of("0451-8661 2345", "13899998888"),
              List.of("office@school.example"),
              List.of("@校园官微")),
          "20[0-9]{8}");

  /// A line of the file.
  record Finding(PersonalDataKind kind, String text) {
    static Finding of(String line) {
      var parts = line.split(" \\| ", 2);
      return new Finding(PersonalDataKind.valueOf(parts[0]), parts[1]);
    }
  }

  static Stream<Finding> findings() {
    return lines("findings.txt").map(Finding::of);
  }

  static Stream<String> none() {
    return lines("none.txt");
  }

  private static Stream<String> lines(String file) {
    try (var content = PersonalDataFinderTest.class.getResourceAsStream("/personal-data/" + file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFilesHaveAHundredTextsEach() {
    assertThat(findings().distinct()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(none().distinct()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("findings")
  void isFound(Finding expected) {
    assertThat(FINDER.find(expected.text()))
        .extracting(PersonalDataFinding::kind)
        .containsExactly(expected.kind());
  }

  @ParameterizedTest
  @MethodSource("none")
  void isNone(String text) {
    assertThat(FINDER.find(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("findings")
  void isFoundAmongOtherText(Finding expected) {
    var text = "多栋宿舍连续三天无热水，详情如下。" + expected.text() + "\n已于2026-10-13 09:00答复。";
    assertThat(FINDER.find(text)).extracting(PersonalDataFinding::kind).contains(expected.kind());
  }

  @Test
  void eachIsNamedByItsPlace() {
    var text = "甲某13800138000，邮箱a@mail.example";
    assertThat(FINDER.find(text))
        .containsExactly(
            new PersonalDataFinding(PersonalDataKind.MOBILE_NUMBER, 2, 13),
            new PersonalDataFinding(PersonalDataKind.EMAIL_ADDRESS, 16, 30));
  }

  /// One of an X in the last place, and the same with another digit.
  @Test
  void theCheckCharacterDecides() {
    assertThat(IdentityNumbers.in("11010519491231002X")).hasSize(1);
    for (int last = 0; last < 10; last++) {
      assertThat(IdentityNumbers.in("11010519491231002" + last)).as("%d", last).isEmpty();
    }
  }

  @Test
  void aMaskedTextBearsTheKindAlone() {
    assertThat(FINDER.masked("key (title)=(打13800138000或a@mail.example) @Observes"))
        .isEqualTo("key (title)=(打[MOBILE_NUMBER]或[EMAIL_ADDRESS]) @Observes");
  }

  @Test
  void aHostileTextTakesNoLongerThanALongOne() {
    for (var piece : List.of("1", "1 ", "a", "a@", "a.", "@", "86", "QQ", "昵称：", "138-", "0")) {
      var text = piece.repeat(20_000 / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> FINDER.find(text), "of " + piece);
    }
  }
}
