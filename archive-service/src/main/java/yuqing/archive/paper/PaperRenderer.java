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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/// Sets papers as PDF/A-2b: all fonts embedded, colours by the sRGB profile, nothing fetched. The
/// only pictures are those that a paper carries itself (`data:image/png`).
@ApplicationScoped
public class PaperRenderer {

  /// Papers set side by side. Each slot keeps parsed fonts of 18 MB.
  private static final int SLOTS = 2;

  private static final String OWN_PICTURE = "data:image/png;base64,";

  private final BlockingQueue<FontSlot> slots = new ArrayBlockingQueue<>(SLOTS);

  static {
    // It would log what it refuses to fetch, which is text of people.
    XRLog.setLoggingEnabled(false);
  }

  /// Also for commands and tests, which have no container.
  public PaperRenderer() {
    for (var slot = 0; slot < SLOTS; slot++) {
      slots.add(new FontSlot());
    }
  }

  /// Writes a paper once it is set whole: a failure leaves `out` untouched. Waits while all slots
  /// are taken; whoever serves requests bounds them by `WorkSlots` before.
  public void render(Paper paper, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var slot = take();
    try (var document = new PDDocument()) {
      set(document, slot.fonts().embed(document), PaperXhtml.parse(paper.html()));
      PaperMetadata.write(document, paper.title(), paper.recordedAt(), paper.documentId());
      PaperColours.declare(document);
      document.save(bytes);
    } finally {
      slots.add(slot);
    }
    bytes.writeTo(out);
  }

  /// Begins a paper of many pages that is set part by part; see [LongPaper]. It holds one of the
  /// two slots until it is closed.
  public LongPaper begin(String title, Instant recordedAt, String documentId) throws IOException {
    var slot = take();
    try {
      var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
      var fonts = slot.fonts().embed(document);
      return new LongPaper(
          document, fonts, new PaperHead(title, recordedAt, documentId), () -> slots.add(slot));
    } catch (IOException | RuntimeException e) {
      slots.add(slot);
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
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
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

  private FontSlot take() {
    try {
      return slots.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to set a paper", e);
    }
  }

  /// Fonts parsed at the first use.
  private static final class FontSlot {

    private PaperFonts fonts;

    PaperFonts fonts() {
      if (fonts == null) {
        fonts = new PaperFonts();
      }
      return fonts;
    }
  }
}
