package yuqing.archive.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The Song type of all papers, parsed once (18 MB) and shared by all that are set side by side.
final class PaperFonts {

  /// The family that the papers' style sheet names.
  private static final String FAMILY = "Paper Song";

  /// Bold has the characters of GB 2312 alone; the others of a bold text print in regular weight.
  private static final String BOLD_FAMILY = "Paper Song Bold";

  private static final int BOLD_WEIGHT = 700;
  private static final int REGULAR_WEIGHT = 400;

  private static final TrueTypeFont REGULAR = parse("paper-song-regular.ttf");
  private static final TrueTypeFont BOLD = parse("paper-song-bold.ttf");

  /// Beyond it the font has no character.
  private static final int CODES = 0x30000;

  /// Of a code point in thousandths of the size; 0 where the font lacks it.
  private static final short[] ADVANCES = advances();

  private PaperFonts() {}

  /// The fonts as one document embeds them: the glyphs that it uses.
  record Embedded(PDFont regular, PDFont bold) {

    void use(PdfRendererBuilder builder) {
      for (var weight : new int[] {REGULAR_WEIGHT, BOLD_WEIGHT}) {
        builder.useFont(new PDFontSupplier(regular), FAMILY, weight, FontStyle.NORMAL, true);
      }
      builder.useFont(new PDFontSupplier(bold), BOLD_FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
    }
  }

  static Embedded embed(PDDocument document) throws IOException {
    return new Embedded(
        PDType0Font.load(document, REGULAR, true), PDType0Font.load(document, BOLD, true));
  }

  static boolean hasGlyph(int code) {
    return advance(code) > 0;
  }

  /// How far the next character is, in thousandths of the size, in regular weight.
  static int advance(int code) {
    return code < CODES ? ADVANCES[code] : 0;
  }

  private static short[] advances() {
    try {
      var codes = REGULAR.getUnicodeCmapLookup();
      var advances = new short[CODES];
      for (var code = (int) ' '; code < CODES; code++) {
        var glyph = codes.getGlyphId(code);
        if (glyph != 0) {
          advances[code] = (short) Math.max(1, REGULAR.getAdvanceWidth(glyph));
        }
      }
      return advances;
    } catch (IOException e) {
      throw new IllegalStateException("the archive was built without its fonts", e);
    }
  }

  private static TrueTypeFont parse(String file) {
    try (var stream = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the archive was built without its fonts", e);
    }
  }
}
