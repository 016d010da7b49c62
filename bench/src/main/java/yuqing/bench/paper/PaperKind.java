package yuqing.bench.paper;

import java.io.IOException;
import java.io.OutputStream;
import yuqing.archive.snapshot.DossierSnapshot;

/// What is printed.
enum PaperKind {
  FORM("forms") {
    @Override
    void print(ArchivePrinter printer, DossierSnapshot snapshot, OutputStream out)
        throws IOException {
      printer.form(snapshot, out);
    }
  },
  DOSSIER("dossiers") {
    @Override
    void print(ArchivePrinter printer, DossierSnapshot snapshot, OutputStream out)
        throws IOException {
      printer.dossier(snapshot, out);
    }
  };

  private final String plural;

  PaperKind(String plural) {
    this.plural = plural;
  }

  String plural() {
    return plural;
  }

  abstract void print(ArchivePrinter printer, DossierSnapshot snapshot, OutputStream out)
      throws IOException;
}
