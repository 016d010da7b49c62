package yuqing.bench.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import yuqing.archive.form.DossierForms;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.volume.VolumePrinter;

/// Prints as archive-service does, from the entries on the disk to the last byte of the file.
final class ArchivePrinter {

  private final DossierForms forms;
  private final VolumePrinter dossiers;

  /// @param watch is given the XHTML of all that is set
  ArchivePrinter(Consumer<String> watch) {
    var renderer = new PaperRenderer(watch);
    forms = new DossierForms(renderer);
    dossiers = new VolumePrinter(renderer, (_, _, _) -> "30年");
  }

  void form(DossierSnapshot snapshot, OutputStream out) throws IOException {
    forms.print(
        snapshot.dossierForPaper(),
        snapshot.school(),
        snapshot.departments(),
        snapshot.channels(),
        snapshot.recordedAt(),
        out);
  }

  void dossier(DossierSnapshot snapshot, OutputStream out) throws IOException {
    dossiers.print(snapshot, out);
  }
}
