package yuqing.archive.officepaper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import yuqing.archive.officepaper.ReportSection.ReportTable;

/// A periodic report as DOCX, which the office finishes by hand: the same sections, tables and
/// blank lines as the PDF.
final class WordReport {

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String FONT = "宋体";
  private static final int TITLE_POINTS = 18;
  private static final int HEADING_POINTS = 14;
  private static final int TEXT_POINTS = 12;
  private static final int CELL_POINTS = 10;

  /// A4, in twentieths of a point, with margins of 25 mm.
  private static final int PAGE_WIDTH = 11906;

  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1417;

  private final XWPFDocument document;

  private WordReport(XWPFDocument document) {
    this.document = document;
  }

  static byte[] write(PeriodicReport report) {
    var file = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      new WordReport(document).add(report);
      document.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private void add(PeriodicReport report) {
    head(report);
    paragraph(report.title(), TITLE_POINTS, true).setAlignment(ParagraphAlignment.CENTER);
    paragraph(report.period(), TEXT_POINTS, false).setAlignment(ParagraphAlignment.CENTER);
    for (var section : report.sections()) {
      paragraph(section.title(), HEADING_POINTS, true);
      section.paragraphs().forEach(text -> paragraph(text, TEXT_POINTS, false));
      if (section.table() != null) {
        table(section.table());
      }
      section.blanks().forEach(blank -> paragraph(blank, TEXT_POINTS, false));
    }
    paragraph(report.foot(), CELL_POINTS, false);
  }

  /// The file's date is that of the record, as a PDF's is.
  private void head(PeriodicReport report) {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(report.title() + " " + report.period());
    properties.setCreated(Optional.of(Date.from(report.recordedAt())));
    properties.setModified(Optional.of(Date.from(report.recordedAt())));
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  private XWPFParagraph paragraph(String text, int points, boolean bold) {
    var paragraph = document.createParagraph();
    write(paragraph, text, points, bold);
    return paragraph;
  }

  private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
    var run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(points);
    run.setBold(bold);
    run.setText(text);
  }

  private void table(ReportTable content) {
    var table = document.createTable(content.rows().size() + 1, content.header().size());
    table.setWidth("100%");
    for (var at = 0; at < content.header().size(); at++) {
      var width = content.widths().get(at) + "%";
      cell(table, 0, at, content.header().get(at), width, true);
      for (var row = 0; row < content.rows().size(); row++) {
        cell(table, row + 1, at, content.rows().get(row).get(at), width, false);
      }
    }
    table.getRow(0).setRepeatHeader(true);
  }

  private static void cell(
      XWPFTable table, int row, int column, String text, String width, boolean bold) {
    var cell = table.getRow(row).getCell(column);
    cell.setWidth(width);
    write(cell.getParagraphs().getFirst(), text, CELL_POINTS, bold);
  }
}
