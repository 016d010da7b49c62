package yuqing.bench.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yuqing.archive.paper.PaperRenderer;
import yuqing.localstack.StackException;

/// The library alone on XHTML that is there already: no record read, no template, no PDF/A, no page
/// numbers. Its fonts are parsed once, as fast as the library can be used.
final class BareRenderer {

  private static final int REGULAR_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  private final TrueTypeFont regular = parse("paper-song-regular.ttf");
  private final TrueTypeFont bold = parse("paper-song-bold.ttf");

  /// @param sheets one after the other, each beginning a page
  void print(List<String> sheets, OutputStream out) throws IOException {
    try (var document = new PDDocument()) {
      var regularFont = PDType0Font.load(document, regular, true);
      var boldFont = PDType0Font.load(document, bold, true);
      for (var sheet : sheets) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        for (int weight : new int[] {REGULAR_WEIGHT, BOLD_WEIGHT}) {
          var font = new PDFontSupplier(regularFont);
          builder.useFont(font, "Paper Song", weight, FontStyle.NORMAL, true);
        }
        var font = new PDFontSupplier(boldFont);
        builder.useFont(font, "Paper Song Bold", BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.withHtmlContent(sheet, null);
        try (var renderer = builder.buildPdfRenderer()) {
          renderer.createPDFWithoutClosing();
        }
      }
      document.save(out);
    }
  }

  private static TrueTypeFont parse(String file) {
    try (var stream = PaperRenderer.class.getResourceAsStream("/fonts/" + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    } catch (IOException e) {
      throw new StackException("the font cannot be read: " + e.getMessage(), e);
    }
  }
}
