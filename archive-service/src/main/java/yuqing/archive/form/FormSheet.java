package yuqing.archive.form;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// The form's page as its template prints it.
///
/// @param content what stands on it
/// @param layout which part of it
/// @param qr of [yuqing.contracts.text.FormMark], as the source of a picture
/// @param shortHash of the chain's head
public record FormSheet(FormContent content, FormLayout layout, String qr, String shortHash) {

  /// A box and its label.
  public record Box(String label, boolean ticked) {}

  /// A row of free text.
  ///
  /// @param heightPoints of its text
  public record Row(String label, int heightPoints, String text, boolean continued) {}

  /// Height of a line; the template has the same.
  static final int LINE_POINTS = 16;

  public List<Box> categories() {
    return Arrays.stream(Category.values())
        .map(each -> new Box(TermLabels.of(each), each == content.category()))
        .toList();
  }

  public List<Box> levels() {
    return Stream.of(Level.values())
        .sorted(Comparator.reverseOrder())
        .map(each -> new Box(FormWords.box(each), each == content.level()))
        .toList();
  }

  public Row summary() {
    return row(FormRow.SUMMARY);
  }

  public Row media() {
    return row(FormRow.MEDIA);
  }

  /// Those below the boxes.
  public List<Row> others() {
    return Stream.of(FormRow.TEAM, FormRow.MEASURES, FormRow.OPINION, FormRow.AFTERMATH)
        .map(this::row)
        .toList();
  }

  private Row row(FormRow row) {
    var placed = layout.rows().get(row);
    return new Row(
        row.labelInColumn(), placed.lines() * LINE_POINTS, placed.printed(), placed.isContinued());
  }
}
