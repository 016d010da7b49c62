package yuqing.archive.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The Song type of all papers, parsed. One thread at a time may use it: [PaperRenderer] has one
/// for each of its slots.
final class PaperFonts {

  /// The family that the papers' style sheet names.
  private static final String FAMILY = "Paper Song";

  /// Bold has the characters of GB 2312 alone; the others of a bold text print in regular weight.
  private static final String BOLD_FAMILY = "Paper Song Bold";

  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  private static final BitSet GLYPHS = glyphs();

  private final TrueTypeFont regular = parse("paper-song-regular.ttf");
  private final TrueTypeFont bold = parse("paper-song-bold.ttf");

  /// The fonts as one document embeds them: the glyphs that it uses.
  record Embedded(PDFont regular, PDFont bold) {

    void use(PdfRendererBuilder builder) {
      for (var weight : new int[] {REGULAR, BOLD}) {
        builder.useFont(new PDFontSupplier(regular), FAMILY, weight, FontStyle.NORMAL, true);
      }
      builder.useFont(new PDFontSupplier(bold), BOLD_FAMILY, BOLD, FontStyle.NORMAL, true);
    }
  }

  Embedded embed(PDDocument document) throws IOException {
    return new Embedded(
        PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true));
  }

  static boolean hasGlyph(int code) {
    return GLYPHS.get(code);
  }

  private static BitSet glyphs() {
    var glyphs = new BitSet();
    try (var font = parse("paper-song-regular.ttf")) {
      var codes = font.getUnicodeCmapLookup();
      for (var code = ' '; code < Character.MAX_VALUE; code++) {
        glyphs.set(code, codes.getGlyphId(code) != 0);
      }
      for (var code = Character.MIN_SUPPLEMENTARY_CODE_POINT;
          code <= Character.MAX_CODE_POINT;
          code++) {
        glyphs.set(code, codes.getGlyphId(code) != 0);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the archive was built without its fonts", e);
    }
    return glyphs;
  }

  private static TrueTypeFont parse(String file) {
    try (var stream = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the archive was built without its fonts", e);
    }
  }
}
