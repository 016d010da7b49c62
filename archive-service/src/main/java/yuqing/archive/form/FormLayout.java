package yuqing.archive.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.paper.PaperLines;
import yuqing.archive.paper.PaperText;

/// Which part of each row's text is printed on the form's page, and what continues on attached
/// pages (附页). The type has one size; a row grows while another has lines to spare, and what
/// still does not fit is continued, never cut and never shrunk.
///
/// @param rows each row's place on the page
record FormLayout(Map<FormRow, Placed> rows) {

  /// Of all text in rows; the template has the same.
  static final double TYPE_POINTS = 10.5;

  /// The last line of a row that is continued.
  static final String CONTINUED = "（未完，见附页）";

  /// @param lines its height
  /// @param printed what is printed in it
  /// @param attached what follows on attached pages; empty where all is printed
  record Placed(int lines, String printed, String attached) {

    boolean isContinued() {
      return !attached.isEmpty();
    }
  }

  /// @param lines of all rows together
  static FormLayout of(FormContent content, int lines) {
    var texts = new EnumMap<FormRow, List<String>>(FormRow.class);
    for (var row : FormRow.values()) {
      var text = PaperText.printable(content.row(row)).strip();
      texts.put(row, new PaperLines(row.widthPoints(), TYPE_POINTS).of(text));
    }
    var heights = heights(texts, lines);
    var rows = new EnumMap<FormRow, Placed>(FormRow.class);
    texts.forEach((row, text) -> rows.put(row, place(text, heights.get(row))));
    return new FormLayout(rows);
  }

  private static Placed place(List<String> text, int height) {
    if (text.size() <= height) {
      return new Placed(height, String.join("", text), "");
    }
    var printed = text.subList(0, height - 1);
    var attached = text.subList(height - 1, text.size());
    return new Placed(
        height, String.join("", printed).stripTrailing(), String.join("", attached).strip());
  }

  /// First what each row needs, as far as it goes; what is over makes short rows as tall as usual,
  /// and then the tall ones taller.
  private static Map<FormRow, Integer> heights(Map<FormRow, List<String>> texts, int lines) {
    var heights = new EnumMap<FormRow, Integer>(FormRow.class);
    var left = lines;
    for (var row : FormRow.values()) {
      heights.put(row, row.fewestLines());
      left -= row.fewestLines();
    }
    left = grow(heights, left, row -> texts.get(row).size());
    left = grow(heights, left, FormRow::usualLines);
    heights.merge(FormRow.SUMMARY, left / 3, Integer::sum);
    heights.merge(FormRow.MEASURES, left - left / 3, Integer::sum);
    return heights;
  }

  private interface Need {
    int lines(FormRow row);
  }

  /// Gives lines one by one, in turns, to the rows that need more.
  ///
  /// @return how many are left
  private static int grow(Map<FormRow, Integer> heights, int lines, Need need) {
    var left = lines;
    var needy = new ArrayList<>(List.of(FormRow.values()));
    while (left > 0 && !needy.isEmpty()) {
      needy.removeIf(row -> heights.get(row) >= need.lines(row));
      for (var row : needy) {
        if (left > 0) {
          heights.merge(row, 1, Integer::sum);
          left--;
        }
      }
    }
    return left;
  }
}
