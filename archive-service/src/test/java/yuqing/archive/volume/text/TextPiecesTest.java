package yuqing.archive.volume.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPiecesTest {

  @Test
  void aShortTextIsOnePiece() {
    assertThat(TextPieces.end("一二三", 0, 3)).isEqualTo(3);
  }

  @Test
  void aPieceEndsAfterASentenceWhereThereIsOne() {
    assertThat(TextPieces.end("一二三四。五六七八九十", 0, 8)).isEqualTo(5);
    assertThat(TextPieces.end("一二\n三四五六七八九十", 0, 8)).isEqualTo(8);
  }

  @Test
  void noCharacterIsParted() {
    assertThat(TextPieces.end("一二三\uD842\uDFB7五六", 0, 4)).isEqualTo(3);
  }
}
