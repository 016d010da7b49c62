package yuqing.archive.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yuqing.archive.form.FormLayout.Placed;
import yuqing.archive.paper.PaperText;

class FormLayoutTest {

  private static final int LINES = 32;

  @Test
  void allLinesAreUsedAndNoneMore() {
    var random = new Random(1);
    for (var round = 0; round < 200; round++) {
      var rows = new EnumMap<FormRow, String>(FormRow.class);
      for (var row : FormRow.values()) {
        rows.put(row, "甲，乙 ab/c\n".repeat(random.nextInt(40)));
      }
      var placed = FormLayout.of(MadeForms.form(rows), LINES).rows();
      assertThat(placed.values().stream().mapToInt(Placed::lines).sum()).isEqualTo(LINES);
      placed.forEach(
          (row, place) -> {
            assertThat(place.lines()).isGreaterThanOrEqualTo(row.fewestLines());
            assertThat(bare(place.printed() + place.attached()))
                .isEqualTo(bare(PaperText.printable(rows.get(row))));
          });
    }
  }

  @Test
  void aRowGrowsWhileOthersHaveLinesToSpare() {
    var rows = new EnumMap<FormRow, String>(FormRow.class);
    rows.put(FormRow.AFTERMATH, "一行\n".repeat(12));
    var placed = FormLayout.of(MadeForms.form(rows), LINES).rows().get(FormRow.AFTERMATH);
    assertThat(placed.lines()).isEqualTo(12);
    assertThat(placed.isContinued()).isFalse();
  }

  @Test
  void aPensRowsStayTallEnoughBesideLongOnes() {
    var placed =
        FormLayout.of(MadeForms.form(Map.of(FormRow.MEASURES, "一行\n".repeat(99))), LINES).rows();
    assertThat(placed.get(FormRow.OPINION).lines()).isEqualTo(3);
    assertThat(placed.get(FormRow.MEASURES).isContinued()).isTrue();
    assertThat(placed.get(FormRow.MEASURES).printed().lines())
        .hasSize(placed.get(FormRow.MEASURES).lines() - 1);
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
