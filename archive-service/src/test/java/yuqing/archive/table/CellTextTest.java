package yuqing.archive.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of people who report, given to a spreadsheet program.
class CellTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹦1",
        "﹢1",
        "﹣1",
        "﹫A",
        "−1",
        "  =1",
        "\u3000＝1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\t=1",
        "\t食堂",
        "\r食堂",
        "\n食堂",
        " \r\n=cmd|' /C calc'!A0"
      })
  void whatWouldRunHasAnApostropheBeforeItInCsv(String text) {
    assertThat(CellText.inCsv(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "食堂涨价",
        "1=1",
        "a@b",
        "'=1",
        "“=1”",
        " 食堂",
        "(=1)",
        "2026-10-13",
        "\uD83D\uDE00=1"
      })
  void anyOtherTextIsLeftAsItIs(String text) {
    assertThat(CellText.inCsv(text)).isEqualTo(text);
  }

  @Test
  void aCellOfAWorkbookHoldsSoManyCharactersAndNoHalfOne() {
    var most = "长".repeat(CellText.MOST_IN_A_CELL);
    assertThat(CellText.inWorkbook("=1+1")).isEqualTo("=1+1");
    assertThat(CellText.inWorkbook(most)).isEqualTo(most);
    assertThat(CellText.inWorkbook(most + "长")).hasSize(CellText.MOST_IN_A_CELL).endsWith("长…");
    var pairs = "a" + "\uD83D\uDE00".repeat(CellText.MOST_IN_A_CELL / 2 + 1);
    var cut = CellText.inWorkbook(pairs);
    assertThat(cut).endsWith("\uD83D\uDE00…").hasSizeLessThanOrEqualTo(CellText.MOST_IN_A_CELL);
  }
}
