package yuqing.archive.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// A paper as it was written, to be looked into.
public final class PaperFile {

  private final byte[] bytes;

  public PaperFile(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// Writes a paper to a stream.
  public interface Writing {
    void to(ByteArrayOutputStream out) throws Exception;
  }

  public static PaperFile of(Writing writing) {
    var out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (Exception e) {
      throw new AssertionError("the paper was not written", e);
    }
    return new PaperFile(out.toByteArray());
  }

  /// Its text, a line each; spaces at the ends of lines left out.
  public List<String> lines() {
    try (var document = Loader.loadPDF(bytes)) {
      return lines(document, 1, document.getNumberOfPages());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The text of each page, nothing between its lines.
  public List<String> pageTexts() {
    try (var document = Loader.loadPDF(bytes)) {
      var pages = new ArrayList<String>();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        pages.add(String.join("", lines(document, page, page)));
      }
      return pages;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(PDDocument document, int first, int last) throws IOException {
    var text = new PDFTextStripper();
    text.setSortByPosition(true);
    text.setStartPage(first);
    text.setEndPage(last);
    return text.getText(document).lines().map(String::strip).toList();
  }

  /// Its text with nothing between the lines, as a reader of Chinese puts them together.
  public String text() {
    return String.join("", lines());
  }

  public int pages() {
    try (var document = Loader.loadPDF(bytes)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What veraPDF finds against PDF/A-2b; empty when it is compliant.
  public List<String> faults() {
    VeraGreenfieldFoundryProvider.initialise();
    var flavour = PDFAFlavour.PDFA_2_B;
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      var faults =
          result.getTestAssertions().stream()
              .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
              .distinct()
              .toList();
      return result.isCompliant() || !faults.isEmpty() ? faults : List.of("not compliant");
    } catch (Exception e) {
      throw new AssertionError("the validator failed", e);
    }
  }
}
