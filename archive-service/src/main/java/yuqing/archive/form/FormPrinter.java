package yuqing.archive.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.archive.form.AttachedSheet.Section;
import yuqing.archive.paper.LongPaper;
import yuqing.archive.paper.PaperLines;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.paper.PaperTemplates;
import yuqing.archive.paper.PaperText;
import yuqing.archive.paper.QrImage;
import yuqing.contracts.text.FormMark;

/// Prints a form: its page, and the attached pages that it needs.
public final class FormPrinter {

  private static final String TITLE = "网络舆情处置表";
  private static final String DEPARTMENTS = "部门（二级学院）：";

  /// Lines of all rows of free text together, where title, departments and remarks have one each.
  private static final int LINES = 32;

  /// Attached pages are set some thousand characters at a time, so memory does not grow with them.
  private static final int CHARACTERS_AT_ONCE = 20_000;

  /// Bold letters are a little wider than the regular ones by which lines are reckoned.
  private static final PaperLines TITLE_LINES = new PaperLines(440, 20);

  private static final PaperLines DEPARTMENT_LINES = new PaperLines(295, FormLayout.TYPE_POINTS);
  private static final PaperLines REMARK_LINES = new PaperLines(204, 8);
  private static final PaperLines ATTACHED_LINES = new PaperLines(458, FormLayout.TYPE_POINTS);

  /// Lines of remarks that stand beside the QR code without making the foot taller.
  private static final int FREE_REMARK_LINES = 2;

  private final PaperRenderer renderer;

  FormPrinter(PaperRenderer renderer) {
    this.renderer = renderer;
  }

  void print(FormContent content, OutputStream out) throws IOException {
    var foot = content.foot();
    var title = content.school() + TITLE;
    try (var paper = renderer.begin(title, foot.recordedAt(), documentId(content))) {
      var layout = FormLayout.of(content, LINES - linesTakenElsewhere(content));
      paper.continued(
          PaperTemplates.render(
              "form/form", new FormSheet(content, layout, qr(content), shortHash(content))));
      attach(content, layout, paper);
      paper.finish(out);
    }
  }

  /// How many lines a long title, many departments and many remarks take from the rows: a line of
  /// the title is as tall as two of theirs.
  private static int linesTakenElsewhere(FormContent content) {
    return 2 * (count(TITLE_LINES, content.school() + TITLE) - 1)
        + count(DEPARTMENT_LINES, DEPARTMENTS + content.departments())
        - 1
        + Math.max(0, count(REMARK_LINES, content.remarks()) - FREE_REMARK_LINES);
  }

  private static int count(PaperLines lines, String text) {
    return lines.of(PaperText.printable(text)).size();
  }

  private static void attach(FormContent content, FormLayout layout, LongPaper paper)
      throws IOException {
    var sections = new ArrayList<Section>();
    var characters = 0;
    for (var row : FormRow.values()) {
      var paragraphs = new ArrayList<String>();
      for (var paragraph : pieces(layout.rows().get(row).attached())) {
        if (characters + paragraph.length() > CHARACTERS_AT_ONCE && characters > 0) {
          add(row, paragraphs, sections);
          set(content, sections, paper);
          characters = 0;
        }
        paragraphs.add(paragraph);
        characters += paragraph.length();
      }
      add(row, paragraphs, sections);
    }
    set(content, sections, paper);
  }

  /// Paragraphs, the very long ones in pieces between two lines.
  private static List<String> pieces(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var pieces = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      if (paragraph.length() <= CHARACTERS_AT_ONCE) {
        pieces.add(paragraph);
        continue;
      }
      var piece = new StringBuilder();
      for (var line : ATTACHED_LINES.of(paragraph)) {
        if (piece.length() + line.length() > CHARACTERS_AT_ONCE) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(line);
      }
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static void add(FormRow row, List<String> paragraphs, List<Section> sections) {
    if (!paragraphs.isEmpty()) {
      sections.add(new Section(row.label(), List.copyOf(paragraphs)));
      paragraphs.clear();
    }
  }

  private static void set(FormContent content, List<Section> sections, LongPaper paper)
      throws IOException {
    if (!sections.isEmpty()) {
      var sheet = new AttachedSheet(content, shortHash(content), List.copyOf(sections));
      paper.continued(PaperTemplates.render("form/attached", sheet));
      sections.clear();
    }
  }

  private static String documentId(FormContent content) {
    return "form/" + content.foot().incidentId() + '/' + content.foot().headHash();
  }

  private static String shortHash(FormContent content) {
    return content.foot().headHash().substring(0, FormMark.HASH_DIGITS);
  }

  private static String qr(FormContent content) {
    var foot = content.foot();
    return QrImage.dataUri(
        FormMark.of(UUID.fromString(foot.incidentId()), foot.entries(), foot.headHash()).text());
  }
}
