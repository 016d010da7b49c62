package yuqing.archive.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          宿舍 热水              | 宿舍/热水
          宿舍　热水             | 宿舍/热水
          `"hot water" 停`      | hot water/停
          “三号楼 停电”热水      | 三号楼 停电/热水
          「食堂」               | 食堂
          `"没有关上`            | 没有关上
          ？ 热水 ——            | 热水
          ，。！                 | ``
          YQ-2026-00012          | yq-2026-00012
          """)
  void blanksPartWordsAndQuotationMarksJoinThem(String query, String words) {
    assertThat(String.join("/", SearchWords.of(query).stream().map(SearchWord::folded).toList()))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "水, 宿舍无热水, true",
    "热水, 宿舍无热水, true",
    "热水, 热的水, false",
    "无热水, 宿舍无热水三天, true",
    "DORM, 东区 dormitory 停电, true",
    "art, party at the artist's, true",
    "arty, party, false",
    "hot water, no hot  water here, true",
    "012, YQ-2026-00012, true",
    "YQ-2026-00012, 编号 ＹＱ－２０２６－０００１２, true",
    "2026-0001, YQ-2026-00012, true",
    "东区dorm, 东区Dormitory, true",
    "20031, https://weibo.example/5/200310, true",
    "weibo, https://weibo.example/5/200310, true",
    "eibo, https://weibo.example/5/200310, false",
    "😀, 笑😀了, true",
    "𠮷, 𠮷家, true",
  })
  void aWordIsFoundWholeOrInPart(String word, String text, boolean found) {
    var searched = SearchWord.of(word).orElseThrow();
    var folded = FoldedText.of(text);
    assertThat(searched.isIn(folded)).isEqualTo(found);
    if (found) {
      // The index may not leave out what the comparison would find.
      assertThat(TextGrams.of(folded)).containsAll(searched.grams());
    }
  }

  @Test
  void aTextIsKeptUnderItsGrams() {
    assertThat(TextGrams.of(FoldedText.of("停水3天 Hot")))
        .containsExactlyInAnyOrder("停", "水", "停水", "3", "天", "h", "ho", "hot");
    assertThat(TextGrams.of(FoldedText.of("20261")))
        .contains("2026", "0261", "261", "61", "1")
        .doesNotContain("20261");
    assertThat(TextGrams.of(FoldedText.of("dormitories")))
        .contains("d", "dormitor")
        .doesNotContain("dormitori");
  }

  @Test
  void whatIsLookedForIsAsFewGramsAsCoverIt() {
    assertThat(TextGrams.required("无热水3天")).containsExactly("无热", "热水", "3", "天");
    assertThat(TextGrams.required("dormitories")).containsExactly("dormitor");
    assertThat(TextGrams.required("202610")).containsExactly("2026", "0261", "2610");
  }
}
