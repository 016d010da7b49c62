package yuqing.archive.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          热水,热水
          ＷｉＦｉ断网,wifi断网
          ＹＱ－２０２６－０００１２,yq-2026-00012
          繁體字,繁體字
          Straße,strasse
          `ｶﾞｽ管`,ガス管
          `cafe\u0301`,café
          `热\u200b水\uFE00`,热水
          `一   \n\t二`,一 二
          ㎡,m2
          Ⅲ期,iii期
          𠮷家,𠮷家
          `“停水”！`,“停水”!
          """)
  void aTextIsComparedInOneForm(String text, String folded) {
    assertThat(FoldedText.of(text.translateEscapes()).folded()).isEqualTo(folded);
  }

  @Test
  void eachFoldedCharacterKnowsWhereItCameFrom() {
    var text = FoldedText.of("费：Ⅲ\u200bＡ  B");
    assertThat(text.folded()).isEqualTo("费:iiia b");
    assertThat(place(text, 2)).isEqualTo("Ⅲ");
    assertThat(place(text, 4)).isEqualTo("Ⅲ");
    assertThat(place(text, 5)).isEqualTo("Ａ");
    assertThat(place(text, 6)).isEqualTo("  ");
    assertThat(place(text, 7)).isEqualTo("B");
  }

  @Test
  void aTextThatGrowsWhenItIsFoldedKeepsItsPlaces() {
    var text = FoldedText.of("\uFDFA".repeat(50) + "末");
    assertThat(text.folded()).hasSizeGreaterThan(500).endsWith("末");
    assertThat(place(text, text.folded().length() - 1)).isEqualTo("末");
  }

  private static String place(FoldedText text, int at) {
    return text.original().substring(text.start(at), text.end(at));
  }
}
