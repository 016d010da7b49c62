package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.rest.problem.FieldFault;

class QueryReaderTest {

  private final QueryReader query = new QueryReader();

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T08:20:00+08:00, 2026-10-13T00:20:00Z",
    "2026-10-13T08:20:00 08:00, 2026-10-13T00:20:00Z",
    "2026-10-13T00:20:00Z, 2026-10-13T00:20:00Z",
    "2026-10-12T20:20:00.5-04:00, 2026-10-13T00:20:00.5Z",
    "2026-10-13T00:20:00.123999Z, 2026-10-13T00:20:00.123Z",
  })
  void timesWithOffsetAreRead(String sent, Instant expected) {
    assertThat(query.instant("from", sent)).isEqualTo(expected);
    assertThat(query.errors().any()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-13T08:20:00", "2026-10-13", "1760315000", "now", "+08:00"})
  void othersAreFaults(String sent) {
    assertThat(query.instant("from", sent)).isNull();
    assertThat(query.errors().faults()).extracting(FieldFault::code).containsExactly("bad-time");
  }

  @Test
  void aDayIsRead() {
    assertThat(query.day("dueBefore", " 2026-11-01 ")).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(query.day("dueBefore", null)).isNull();
    assertThat(query.errors().any()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-31", "2026-11-01T00:00:00+08:00", "+12026-11-01", "1.11.2026"})
  void whatIsNoDayIsAFault(String sent) {
    assertThat(query.day("dueBefore", sent)).isNull();
    assertThat(query.errors().faults()).extracting(FieldFault::code).containsExactly("bad-date");
  }

  @Test
  void namesAreThoseThatJsonUses() {
    assertThat(query.oneOf("level", "2", Level.class)).isEqualTo(Level.TWO);
    assertThat(query.oneOf("code", "file-result", ObligationCode.class))
        .isEqualTo(ObligationCode.FILE_RESULT);
    assertThat(query.oneOf("outcome", "MET_LATE", Outcome.class)).isEqualTo(Outcome.MET_LATE);
    assertThat(query.errors().any()).isFalse();
  }

  @Test
  void theRefusalOfAnUnknownNameListsThoseAllowed() {
    assertThat(query.oneOf("level", "TWO", Level.class)).isNull();
    assertThat(query.errors().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message().en()).endsWith("1, 2, 3"));
  }

  @ParameterizedTest
  @CsvSource({
    ", false, false",
    "' ', false, false",
    "true, true, false",
    "false, false, false",
    "TRUE, false, true",
    "1, false, true"
  })
  void aFlagIsTrueOrFalse(String sent, boolean expected, boolean faulty) {
    assertThat(query.flag("open", sent)).isEqualTo(expected);
    assertThat(query.errors().any()).isEqualTo(faulty);
  }

  @ParameterizedTest
  @CsvSource({", 50, false", "'', 50, false", "1, 1, false", "200, 200, false"})
  void aLimitWithinBounds(String sent, int expected, boolean faulty) {
    assertThat(query.limit(sent)).isEqualTo(expected);
    assertThat(query.errors().any()).isEqualTo(faulty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "1e2", "99999999999", "all", "５０", "+5"})
  void aLimitOutOfBounds(String sent) {
    query.limit(sent);
    assertThat(query.errors().faults()).extracting(FieldFault::field).containsExactly("limit");
  }

  @Test
  void absentIsNullAndNoFault() {
    assertThat(query.instant("from", null)).isNull();
    assertThat(query.oneOf("level", " ", Level.class)).isNull();
    assertThat(query.text("q", "", 10)).isNull();
    assertThat(query.errors().any()).isFalse();
  }

  @Test
  void blanksAroundAreNoPartOfAValue() {
    assertThat(query.text("q", "\u3000\u00A0食 堂\u200B ", 3)).isEqualTo("食 堂");
    assertThat(query.oneOf("level", "\u00A02\u3000", Level.class)).isEqualTo(Level.TWO);
    assertThat(query.instant("from", "\uFEFF2026-10-13T00:20:00Z\u00A0"))
        .isEqualTo("2026-10-13T00:20:00Z");
    assertThat(query.number("after", "\u00A07\u200B")).isEqualTo(7);
    assertThat(query.limit("\u30007\u00A0")).isEqualTo(7);
    assertThat(query.flag("open", "\u00A0true\u200B")).isTrue();
    assertThat(query.errors().any()).isFalse();
  }

  @Test
  void textIsAsLongAsItHasCharacters() {
    assertThat(query.text("q", "😀".repeat(10), 10)).hasSize(20);
    assertThat(query.text("q", "😀".repeat(11), 10)).isNull();
    assertThat(query.errors().faults()).extracting(FieldFault::code).containsExactly("too-long");
  }

  @Test
  void textIsBounded() {
    assertThat(query.text("q", "食堂", 10)).isEqualTo("食堂");
    assertThat(query.text("q", "x".repeat(11), 10)).isNull();
    assertThat(query.errors().faults()).extracting(FieldFault::field).containsExactly("q");
  }

  @Test
  void aRepeatedParameterHasAnyOfItsValuesOnce() {
    assertThat(query.anyOf("outcome", List.of("OPEN", " MET ", "OPEN"), Outcome.class))
        .containsExactly(Outcome.OPEN, Outcome.MET);
    assertThat(query.texts("department", List.of("logistics", "", "logistics "), 20))
        .containsExactly("logistics");
    assertThat(query.anyOf("outcome", null, Outcome.class)).isEmpty();
    assertThat(query.errors().any()).isFalse();
  }

  @Test
  void oneFaultyValueOfARepeatedParameterIsAFault() {
    assertThat(query.anyOf("outcome", List.of("OPEN", "open"), Outcome.class))
        .containsExactly(Outcome.OPEN);
    assertThat(query.errors().faults()).extracting(FieldFault::code).containsExactly("not-allowed");
  }

  @Test
  void fiftyValuesAreReadAndOneMoreIsAFault() {
    assertThat(query.texts("department", Collections.nCopies(50, "a"), 20)).containsExactly("a");
    assertThat(query.errors().any()).isFalse();
    assertThat(query.texts("department", Collections.nCopies(51, "a"), 20)).isEmpty();
    assertThat(query.errors().faults()).extracting(FieldFault::code).containsExactly("too-many");
  }
}
