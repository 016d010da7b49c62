package yuqing.archive.volume;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import yuqing.archive.paper.LongPaper;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.paper.PaperTemplates;
import yuqing.archive.retention.RetentionTerms;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.volume.part.PartWriter;
import yuqing.archive.volume.part.VerificationPages;
import yuqing.archive.volume.part.VolumeCase;
import yuqing.archive.volume.part.VolumePart;
import yuqing.archive.volume.part.VolumeParts;

/// Prints a dossier: the same record gives the same bytes, in the same memory however long it is.
@ApplicationScoped
public class VolumePrinter {

  private final PaperRenderer renderer;
  private final RetentionTerms retention;

  /// Also for the benchmark, which has no container.
  public VolumePrinter(PaperRenderer renderer, RetentionTerms retention) {
    this.renderer = renderer;
    this.retention = retention;
  }

  public void print(DossierSnapshot snapshot, OutputStream out) throws IOException {
    var printed = VolumeCase.of(snapshot);
    try (var paper = begin(printed)) {
      paper.front(PaperTemplates.render("volume/cover", VolumeCover.of(printed, retention)));
      print(printed, paper);
      paper.finish(lines -> PaperTemplates.render("volume/contents", lines), out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void print(VolumeCase printed, LongPaper paper) {
    var out = new PartWriter(paper);
    var lacking = new ArrayList<VolumePart>();
    for (var part : VolumeParts.ALL) {
      out.begin(part.title());
      part.print(printed, out);
      if (!out.hasBegun()) {
        lacking.add(part);
      }
    }
    out.begin("核验");
    VerificationPages.print(printed, lacking, out);
    out.end();
  }

  private LongPaper begin(VolumeCase printed) throws IOException {
    var snapshot = printed.snapshot();
    var number = printed.dossier().section().number();
    return renderer.begin(
        "网络舆情工作档案 " + (number == null ? snapshot.head().incident() : number),
        snapshot.recordedAt(),
        "dossier/%s/%s".formatted(snapshot.head().incident(), snapshot.head().hash()));
  }
}
