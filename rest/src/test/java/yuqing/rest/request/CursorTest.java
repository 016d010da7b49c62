package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.ProblemException;

class CursorTest {

  private static final String AT = "2026-10-13T00:20:00.123Z";

  record Key(Instant at, String id) {
    static Key of(List<String> parts) {
      return new Key(Instant.parse(parts.get(0)), parts.get(1));
    }
  }

  private static void assertRefused(String cursor) {
    assertRefused(cursor, 2, Key::of);
  }

  private static void assertRefused(String cursor, int parts, Function<List<String>, ?> reading) {
    assertThatThrownBy(() -> Cursor.decode(cursor, parts, reading))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type().status()).isEqualTo(400);
              assertThat(refused.faults()).extracting(FieldFault::field).containsExactly("cursor");
            });
  }

  @Test
  void whatWasEncodedComesBack() {
    var key = Cursor.decode(Cursor.encode(AT, "食堂/1"), 2, Key::of);
    assertThat(key).isEqualTo(new Key(Instant.parse(AT), "食堂/1"));
  }

  @Test
  void itTravelsInAUrlAsItIs() {
    assertThat(Cursor.encode(AT, "食堂 ?&=+/")).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void noCursorIsTheFirstPage() {
    assertThat(Cursor.decode(null, 2, Key::of)).isNull();
    assertThat(Cursor.decode("", 2, Key::of)).isNull();
  }

  @Test
  void everySingleChangedCharacterIsNoticed() {
    var cursor = Cursor.encode(AT, "some-id");
    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      assertRefused(cursor.substring(0, i) + other + cursor.substring(i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "====", "not base64!", "AAAA", "食堂"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertRefused(cursor);
  }

  @Test
  void otherPartsThanTheListsAreRefused() {
    assertRefused(Cursor.encode(AT));
    assertRefused(Cursor.encode(AT, "id", "more"));
    assertRefused(Cursor.encode("no time", "id"));
    assertRefused("A".repeat(2000));
  }

  /// Each reads as a time or a day, and is beyond the range of PostgreSQL or OffsetDateTime, or
  /// at least beyond every time that a list is sorted by.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "+999999999-12-31",
        "-999999999-01-01"
      })
  void aTimeThatNoRowHasIsRefused(String far) {
    assertRefusedWith(far);
  }

  @Test
  void aCharacterThatNoRowHasIsRefused() {
    assertRefusedWith("logistics\0");
  }

  private static void assertRefusedWith(String part) {
    assertRefused(Cursor.encode(part), 1, List::getFirst);
    assertRefused(Cursor.encode("receipt", part), 2, List::getLast);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "-7", "+1-800-00-00", "t.li"})
  void otherKeysComeBack(String part) {
    String decoded = Cursor.decode(Cursor.encode(part), 1, List::getFirst);
    assertThat(decoded).isEqualTo(part);
  }

  @Test
  void aPartWithTheSeparatorIsAProgrammingError() {
    assertThatThrownBy(() -> Cursor.encode("a\u001fb"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageHasANextOnlyWhenThereIsMore() {
    assertThat(Page.of(List.of("a", "b", "c"), 2, row -> "after " + row))
        .isEqualTo(new Page<>(List.of("a", "b"), "after b"));
    assertThat(Page.of(List.of("a", "b"), 2, row -> "after " + row))
        .isEqualTo(new Page<>(List.of("a", "b"), null));
    assertThat(Page.of(List.<String>of(), 2, row -> "after " + row).map(String::length))
        .isEqualTo(new Page<>(List.of(), null));
  }
}
