package yuqing.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xD800, 0xDFFF})
  void aCharacterThatNoTextMayHoldIsFound(int character) {
    assertThat(TextCharacters.firstForbidden("东区" + (char) character + "x")).hasValue(2);
  }

  @Test
  void tabsLineBreaksAndPairsAreText() {
    assertThat(TextCharacters.firstForbidden("a\tb\r\nc 宿舍 \uD83D\uDE00 \u00A0\u2028")).isEmpty();
  }

  @Test
  void aPairTheWrongWayRoundIsNone() {
    assertThat(TextCharacters.firstForbidden("\uDE00\uD83D")).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x20, 0x09, 0xA0, 0x2007, 0x2028, 0x200B, 0x2060, 0xFEFF, 0x3000, 0x2800, 0x3164, 0xFE0F,
        0xAD, 0x61C, 0x1160, 0x180E, 0x200D, 0x202E, 0x2064, 0x2065, 0x206F, 0xFFA0, 0xFFF0, 0xFFFB,
        0x16FE4, 0x1BCA0, 0x1D159, 0x1D173, 0xE0001, 0xE0041, 0xE0100, 0xE0FFF
      })
  void aTextWithoutVisibleCharactersShowsNothing(int character) {
    var invisible = Character.toString(character);
    assertThat(TextCharacters.showNothing(invisible + " " + invisible)).isTrue();
    assertThat(TextCharacters.showNothing(invisible + "无")).isFalse();
  }

  @Test
  void anEmptyTextShowsNothingAndAPictureSomething() {
    assertThat(TextCharacters.showNothing("")).isTrue();
    assertThat(TextCharacters.showNothing("\uD83D\uDE00")).isFalse();
  }

  @Test
  void aNumberHasDigitsOfAsciiAlone() {
    assertThat(TextCharacters.isWholeNumber("50")).isTrue();
    assertThat(TextCharacters.isWholeNumber("-7")).isTrue();
    assertThat(TextCharacters.isWholeNumber("５０")).isFalse();
    assertThat(TextCharacters.isWholeNumber("+5")).isFalse();
    assertThat(TextCharacters.isWholeNumber("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:00:00-08:00",
        "9999-12-30T23:59:59.999Z",
        "9999-12-31T07:59:59+08:00"
      })
  void anInstantWithinTheYearsIsRead(String text) {
    assertThat(YearBounds.instant(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59Z",
        "1970-01-01T07:59:59+08:00",
        "9999-12-31T00:00:00Z",
        "9999-12-30T23:00:00-12:00",
        "9999-12-31T23:00:00-12:00",
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "2026-10-13",
        "2026-10-13T08:00:00",
        "２０２６-10-13T08:00:00Z"
      })
  void anInstantBeyondTheYearsOrNoneIsRefused(String text) {
    assertThatThrownBy(() -> YearBounds.instant(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31",
        "+10000-01-01",
        "+999999999-12-31",
        "-999999999-01-01",
        "-4714-01-01",
        "+5874897-12-31",
        "2026-02-30",
        "0000-01-01",
        ""
      })
  void aDayBeyondTheYearsOrNoneIsRefused(String text) {
    assertThatThrownBy(() -> YearBounds.day(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void theFirstAndTheLastDayAreRead() {
    assertThat(YearBounds.day("1970-01-01")).isEqualTo("1970-01-01");
    assertThat(YearBounds.day("9999-12-31")).isEqualTo("9999-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026 ",
        " 2026",
        "\u3000\u00A02026\u200B\uFEFF",
        "\t2026\r\n",
        "\u2060\u200D2026\u2028\u3164\u2800",
        "2026"
      })
  void whatShowsNothingAroundATextGoes(String sent) {
    assertThat(TextCharacters.trimmed(sent)).isEqualTo("2026");
  }

  @Test
  void whatShowsNothingWithinATextStaysAndSoDoesWhatBelongsToACharacter() {
    assertThat(TextCharacters.trimmed(" a\u3000b ")).isEqualTo("a\u3000b");
    assertThat(TextCharacters.trimmed("\u2764\uFE0F ")).isEqualTo("\u2764\uFE0F");
    assertThat(TextCharacters.trimmed("2026\u0001 ")).isEqualTo("2026\u0001");
    assertThat(TextCharacters.trimmed("\u3000 \u200B")).isEmpty();
    assertThat(TextCharacters.trimmed("")).isEmpty();
  }

  @Test
  void aTextIsAsLongAsItHasCharacters() {
    assertThat(TextCharacters.count("食堂")).isEqualTo(2);
    assertThat(TextCharacters.count("\uD842\uDFB7\uD83D\uDE00")).isEqualTo(2);
    assertThat(TextCharacters.count("")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example",
        "liaison-logistics@school.example",
        "张三@学校.example",
        "first.last+alerts@mail.school.example",
        "o'brien@school.example",
        "a@mailhost",
        "a@my_host.school.example",
        "a@3d.example",
        "a@xn--fcswj775bss7a.example"
      })
  void anAddressIsKnown(String text) {
    assertThat(EmailAddress.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a b@c",
        "a@b.example\r\nBcc: c@d.example",
        "a\u0001@b",
        "a\u0085@b",
        "a\u2028@b",
        "a\u3000@b",
        "a\u00A0@b",
        "a@b\u200B",
        "a\u202E@b",
        "<a@b>",
        "a,b@c",
        ".a@school.example",
        "a.@school.example",
        "a..b@school.example",
        "a@.school.example",
        "a@school..example",
        "a@school.example.",
        "a@-school.example",
        "a@school-.example",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a＠school.example",
        "a@school。example",
        "a@ｓchool.example",
        "a@school．example",
        "a@school.example\u3164",
        "a\u2800@school.example",
        "a@school.example\uFE0F",
        "a@school.example\uDB40\uDD00",
        "a\uDB40\uDDEF@school.example",
        "a@school.example\u00AD",
        "a@school\u200Bexample",
        "a@school.example\u2060",
        "mailto:a@school.example",
        "甲某 <a@school.example>",
        "a@school.example;b@school.example",
        "a@school.example，b@school.example",
        "a@2130706433",
        "\u202Ea@school.example",
        "a@school.example/",
        "a@school.example?subject=x",
        "a@sch ool.example",
        "a@school/x.example",
        "a@b\uD800"
      })
  void whatNoMailArrivesAtIsNoAddress(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }

  @Test
  void aNameHas64CharactersAtMostAndALabel63() {
    assertThat(EmailAddress.isOne("a".repeat(64) + "@school.example")).isTrue();
    assertThat(EmailAddress.isOne("a".repeat(65) + "@school.example")).isFalse();
    assertThat(EmailAddress.isOne("a@" + "b".repeat(63) + ".example")).isTrue();
    assertThat(EmailAddress.isOne("a@" + "b".repeat(64) + ".example")).isFalse();
  }
}
