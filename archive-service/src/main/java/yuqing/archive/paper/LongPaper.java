package yuqing.archive.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// A paper of any number of pages, set part by part: a part is laid out alone, its finished pages
/// wait in a file. Pages are numbered throughout, from the first part after the front; the table of
/// contents comes last, when its pages are known, and is put before them.
///
/// ```java
/// try (var paper = renderer.begin(title, recordedAt, documentId)) {
///   paper.front(cover);
///   paper.part("一、概要", summary);
///   paper.part("二、时间线", firstEntries);
///   paper.continued(furtherEntries);
///   paper.finish(lines -> PaperTemplates.render("dossier/contents", lines), out);
/// }
/// ```
///
/// A template of a part prints no page number of its own and leaves 12 mm at the foot.
public final class LongPaper implements AutoCloseable {

  private static final float NUMBER_SIZE_POINTS = 9;
  private static final float NUMBER_ABOVE_EDGE_POINTS = 28;

  private final PDDocument document;
  private final PaperFonts.Embedded fonts;
  private final PaperHead head;
  private final Consumer<String> watch;
  private final List<ContentsLine> contents = new ArrayList<>();
  private final List<PDPage> starts = new ArrayList<>();
  private int frontPages;

  LongPaper(
      PDDocument document, PaperFonts.Embedded fonts, PaperHead head, Consumer<String> watch) {
    this.document = document;
    this.fonts = fonts;
    this.head = head;
    this.watch = watch;
  }

  /// Sets pages without a number before all parts, such as the cover.
  public void front(String html) throws IOException {
    if (!contents.isEmpty()) {
      throw new IllegalStateException("the front comes before the parts");
    }
    set(html);
    frontPages = document.getNumberOfPages();
  }

  /// Sets a part that begins a page and has a line of the table of contents.
  public void part(String title, String html) throws IOException {
    var first = document.getNumberOfPages();
    set(html);
    contents.add(new ContentsLine(title, first - frontPages + 1));
    starts.add(document.getPage(first));
  }

  /// Sets pages on which any number of parts begin, each at the element that has its id, after more
  /// of the last part.
  ///
  /// @param begun title of each by its id, in their order
  public void parts(Map<String, String> begun, String html) throws IOException {
    var first = document.getNumberOfPages();
    watch.accept(html);
    var places = PaperRenderer.setAndFind(document, fonts, PaperXhtml.parse(html), begun.keySet());
    begun.forEach(
        (id, title) -> {
          var page = first + places.get(id);
          contents.add(new ContentsLine(title, page - frontPages + 1));
          starts.add(document.getPage(page));
        });
  }

  /// Sets more of the last part, on new pages.
  public void continued(String html) throws IOException {
    set(html);
  }

  /// Sets the table of contents, numbers the pages and writes the file.
  ///
  /// @param table from the lines of the contents to XHTML
  public void finish(Function<List<ContentsLine>, String> table, OutputStream out)
      throws IOException {
    numberPages();
    var body = document.getNumberOfPages();
    set(table.apply(List.copyOf(contents)));
    for (var moved = 0; body + moved < document.getNumberOfPages(); moved++) {
      move(body + moved, frontPages + moved);
    }
    outline();
    write(out);
  }

  /// The same without a table of contents.
  public void finish(OutputStream out) throws IOException {
    numberPages();
    write(out);
  }

  private void write(OutputStream out) throws IOException {
    PaperMetadata.write(document, head.title(), head.recordedAt(), head.documentId());
    PaperColours.declare(document);
    PaperPictures.leaveAsTheyAre(document);
    document.save(out);
  }

  private void set(String html) throws IOException {
    watch.accept(html);
    PaperRenderer.set(document, fonts, PaperXhtml.parse(html));
  }

  private void move(int from, int to) {
    var pages = document.getPages();
    var page = pages.get(from);
    var before = pages.get(to);
    pages.remove(page);
    pages.insertBefore(page, before);
  }

  private void numberPages() throws IOException {
    var count = document.getNumberOfPages() - frontPages;
    var number = 1;
    for (var page : document.getPages()) {
      if (number > frontPages) {
        print("第 %d 页　共 %d 页".formatted(number - frontPages, count), page);
      }
      number++;
    }
  }

  private void print(String text, PDPage page) throws IOException {
    var width = fonts.regular().getStringWidth(text) / 1000 * NUMBER_SIZE_POINTS;
    try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      stream.beginText();
      stream.setFont(fonts.regular(), NUMBER_SIZE_POINTS);
      stream.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, NUMBER_ABOVE_EDGE_POINTS);
      stream.showText(text);
      stream.endText();
    }
  }

  private void outline() {
    var outline = new PDDocumentOutline();
    for (var part = 0; part < contents.size(); part++) {
      var item = new PDOutlineItem();
      item.setTitle(contents.get(part).title());
      item.setDestination(starts.get(part));
      outline.addLast(item);
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /// Frees the pages; to be called in any case.
  @Override
  public void close() throws IOException {
    document.close();
  }
}
