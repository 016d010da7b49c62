package yuqing.archive.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperRenderer;

/// Prints the form of a dossier that was read before, for those who put it beside something else:
/// the same bytes as over REST.
@ApplicationScoped
public class DossierForms {

  private final FormPrinter printer;

  /// Also for the benchmark, which has no container.
  public DossierForms(PaperRenderer renderer) {
    this.printer = new FormPrinter(renderer);
  }

  /// @param dossier with the room of a paper
  /// @param departments, channels name by code
  /// @param recordedAt when its last entry was
  public void print(
      Dossier dossier,
      SchoolCopy school,
      Map<String, String> departments,
      Map<String, String> channels,
      Instant recordedAt,
      OutputStream out)
      throws IOException {
    var names = new FormNames(departments, channels);
    printer.print(FormWriter.write(dossier, school, names, recordedAt), out);
  }
}
