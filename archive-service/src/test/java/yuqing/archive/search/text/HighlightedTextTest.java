package yuqing.archive.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yuqing.archive.search.text.HighlightedText.Part;

class HighlightedTextTest {

  @Test
  void whatWasSearchedIsMarkedInTheTextAsItWasWritten() {
    assertThat(whole("多栋宿舍连续三天无热水，热水器损坏", "热水 宿舍")).isEqualTo("多栋[宿舍]连续三天无[热水]，[热水]器损坏");
    assertThat(whole("ＷｉＦｉ断网", "wifi")).isEqualTo("[ＷｉＦｉ]断网");
    assertThat(whole("热\u200b水停了", "热水")).isEqualTo("[热\u200b水]停了");
  }

  @Test
  void wordsThatOverlapAreMarkedTogether() {
    assertThat(whole("无热水供应", "无热 热水供")).isEqualTo("[无热水供]应");
  }

  @Test
  void markupStaysText() {
    assertThat(whole("<b>热水</b>", "热水")).isEqualTo("<b>[热水]</b>");
  }

  @Test
  void ofALongTextThePartAroundTheFirstFindIsShown() {
    var text = "前".repeat(100) + "热水" + "后".repeat(200);
    assertThat(excerpt(text, "热水", 60))
        .isEqualTo("…" + "前".repeat(24) + "[热水]" + "后".repeat(34) + "…");
  }

  @Test
  void atTheEndMoreIsShownBeforeIt() {
    assertThat(excerpt("前".repeat(100) + "热水", "热水", 60)).isEqualTo("…" + "前".repeat(58) + "[热水]");
    assertThat(excerpt("短文热水", "热水", 60)).isEqualTo("短文[热水]");
  }

  @Test
  void aPairIsNeverCut() {
    var text = "𠮷".repeat(40) + "热水" + "𠮷".repeat(40);
    for (int room = 20; room < 30; room++) {
      for (var part : HighlightedText.excerpt(FoldedText.of(text), words("热水"), room)) {
        assertThat(part.text().codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
      }
    }
  }

  @Test
  void whereNothingIsFoundNothingIsShown() {
    assertThat(excerpt("停电了", "热水", 60)).isEmpty();
  }

  private static String whole(String text, String query) {
    return marked(HighlightedText.whole(FoldedText.of(text), words(query)));
  }

  private static String excerpt(String text, String query, int room) {
    return marked(HighlightedText.excerpt(FoldedText.of(text), words(query), room));
  }

  private static List<SearchWord> words(String query) {
    return SearchWords.of(query);
  }

  private static String marked(List<Part> parts) {
    return parts.stream()
        .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
