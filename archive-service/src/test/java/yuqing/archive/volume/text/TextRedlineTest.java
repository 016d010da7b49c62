package yuqing.archive.volume.text;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.archive.volume.text.TextRedline.Kind.DELETED;
import static yuqing.archive.volume.text.TextRedline.Kind.INSERTED;
import static yuqing.archive.volume.text.TextRedline.Kind.KEPT;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yuqing.archive.volume.text.TextRedline.Kind;
import yuqing.archive.volume.text.TextRedline.Piece;

class TextRedlineTest {

  private static String without(Kind kind, List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void marksWhatWasInsertedAndDeletedByCharacter() {
    assertThat(TextRedline.between("东区热水今晚恢复。深表歉意。", "东区热水已于今晚恢复。深表歉意！"))
        .containsExactly(
            new Piece(KEPT, "东区热水"),
            new Piece(INSERTED, "已于"),
            new Piece(KEPT, "今晚恢复。深表歉意"),
            new Piece(DELETED, "。"),
            new Piece(INSERTED, "！"));
  }

  @Test
  void aSingleCharacterBetweenTwoChangesIsNoKeptText() {
    assertThat(TextRedline.between("今晚八点", "明早九点半前"))
        .containsExactly(new Piece(DELETED, "今晚八点"), new Piece(INSERTED, "明早九点半前"));
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsNotParted() {
    assertThat(TextRedline.between("你好吗\uD842\uDFB7啊", "你好吗\uD842\uDFB6啊"))
        .contains(new Piece(DELETED, "\uD842\uDFB7"), new Piece(INSERTED, "\uD842\uDFB6"));
  }

  @Test
  void bothTextsAreInItWhole() {
    var random = new Random(13);
    for (var round = 0; round < 200; round++) {
      var before = text(random);
      var after = text(random);
      var pieces = TextRedline.between(before, after);
      assertThat(without(INSERTED, pieces)).isEqualTo(before);
      assertThat(without(DELETED, pieces)).isEqualTo(after);
      assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(60), 0, 8)
        .mapToObj(each -> "热水已恢。！\n复".substring(each, each + 1))
        .collect(Collectors.joining());
  }

  /// 20 000 characters is what a reply may have.
  @Test
  @Timeout(20)
  void longTextsTakeABoundedTime() {
    var random = new Random(5);
    var before = characters(random, "");
    var sentences = characters(random, "。");
    for (var after : List.of(characters(random, ""), sentences, "")) {
      var pieces = TextRedline.between(before, after);
      assertThat(without(INSERTED, pieces)).isEqualTo(before);
      assertThat(without(DELETED, pieces)).isEqualTo(after);
    }
  }

  private static String characters(Random random, String end) {
    return random
        .ints(20_000, 0x4E00, 0x9FA5)
        .mapToObj(Character::toString)
        .collect(Collectors.joining(end));
  }
}
