package yuqing.archive.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/// Sets papers as PDF/A-2b: all fonts embedded, colours by the sRGB profile, nothing fetched. The
/// only pictures are those that a paper carries itself (`data:image/png`).
@ApplicationScoped
public class PaperRenderer {

  /// Finished pages wait in memory up to this, then in a file.
  private static final MemoryUsageSetting PAGES_WAIT_IN = MemoryUsageSetting.setupMixed(4L << 20);

  private static final String OWN_PICTURE = "data:image/png;base64,";

  static {
    // It would log what it refuses to fetch, which is text of people.
    XRLog.setLoggingEnabled(false);
  }

  private final Consumer<String> watch;

  /// Also for commands and tests, which have no container.
  public PaperRenderer() {
    this(_ -> {});
  }

  /// For those who compare it with another renderer.
  ///
  /// @param watch is given the XHTML of all that is set, as it came from the templates
  public PaperRenderer(Consumer<String> watch) {
    this.watch = watch;
  }

  /// Writes a paper once it is set whole: a failure leaves `out` untouched. Whoever serves requests
  /// bounds how many are set side by side (`WorkSlots`).
  public void render(Paper paper, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    watch.accept(paper.html());
    try (var document = new PDDocument()) {
      set(document, PaperFonts.embed(document), PaperXhtml.parse(paper.html()));
      PaperMetadata.write(document, paper.title(), paper.recordedAt(), paper.documentId());
      PaperColours.declare(document);
      PaperPictures.leaveAsTheyAre(document);
      document.save(bytes);
    }
    bytes.writeTo(out);
  }

  /// Begins a paper of any number of pages that is set part by part; see [LongPaper].
  public LongPaper begin(String title, Instant recordedAt, String documentId) throws IOException {
    var document = new PDDocument(PAGES_WAIT_IN.streamCache);
    try {
      return new LongPaper(
          document,
          PaperFonts.embed(document),
          new PaperHead(title, recordedAt, documentId),
          watch);
    } catch (IOException | RuntimeException e) {
      document.close();
      throw e;
    }
  }

  /// Adds the pages of an XHTML document.
  static void set(PDDocument document, PaperFonts.Embedded fonts, Document xhtml)
      throws IOException {
    setAndFind(document, fonts, xhtml, Set.of());
  }

  /// @param ids of elements
  /// @return on which of the pages added each of these begins, from 0
  static Map<String, Integer> setAndFind(
      PDDocument document, PaperFonts.Embedded fonts, Document xhtml, Set<String> ids)
      throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    // What PDF/A asks of a file beside its fonts, PaperMetadata, PaperColours and PaperPictures see
    // to once. Asked for here, the library would write its own with each part, at half the cost of
    // a form.
    builder.usePdfAConformance(PdfAConformance.NONE);
    builder.useExternalResourceAccessControl(
        PaperRenderer::mayUse, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        PaperRenderer::mayUse, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useUnicodeLineBreaker(new PaperLineBreaker());
    fonts.use(builder);
    builder.withW3cDocument(xhtml, null);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      return places(renderer, ids);
    }
  }

  private static Map<String, Integer> places(PdfBoxRenderer renderer, Set<String> ids) {
    var places = new HashMap<String, Integer>();
    for (var id : ids) {
      var found = renderer.findPagePositionsByID(Pattern.compile("^" + Pattern.quote(id) + "$"));
      places.put(id, found.getFirst().getPageNo());
    }
    return places;
  }

  private static boolean mayUse(String uri, ExternalResourceType type) {
    return type == ExternalResourceType.IMAGE_RASTER && uri.startsWith(OWN_PICTURE);
  }
}
