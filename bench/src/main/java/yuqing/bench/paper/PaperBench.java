package yuqing.bench.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.localstack.TestRuns;

/// `./suite bench paper [FORMS]`: forms and dossiers a second as the archive prints them, beside
/// the renderer alone on the same XHTML, which takes turns with it, and Chromium where it is
/// installed. Then so many forms, with a look at the heap. Needs nothing of the suite.
public final class PaperBench {

  private static final int DOSSIERS = 20;
  private static final int ROUNDS = 5;

  /// For so many forms in all, one in a round; of dossiers a tenth of that.
  private static final int FORMS_A_ROUND = 100;

  private static final int DOSSIERS_A_ROUND = 500;
  private static final int BY_CHROMIUM = 5;

  /// After so many forms a dossier is printed too.
  private static final int FORMS_A_DOSSIER = 50;

  private final Path work;
  private final PrintStream out;
  private final BareRenderer bare = new BareRenderer();
  private final ArchivePrinter archive = new ArchivePrinter(_ -> {});

  /// @param work where files may be put; what is put there goes again
  public PaperBench(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
  }

  /// A paper of a dossier and the XHTML that it is set from.
  private record PrintedPaper(DossierSnapshot snapshot, List<String> sheets) {}

  /// @param forms that are printed for the heap's sake; the others in proportion
  /// @return whether the heap stayed flat; goals of speed do not count here
  public boolean run(int forms) throws IOException, InterruptedException {
    var runs = new TestRuns(work.toAbsolutePath());
    var folder = runs.fresh();
    var dossiers = new ArrayList<MadeUpDossier>();
    try {
      for (int which = 1; which <= DOSSIERS; which++) {
        dossiers.add(MadeUpDossier.of(which));
      }
      var snapshots = dossiers.stream().map(MadeUpDossier::snapshot).toList();
      return measure(snapshots, forms, ChromiumPrinter.find(folder));
    } finally {
      dossiers.forEach(MadeUpDossier::close);
      runs.delete(folder);
    }
  }

  private boolean measure(
      List<DossierSnapshot> snapshots, int forms, Optional<ChromiumPrinter> chromium)
      throws IOException, InterruptedException {
    var report = new PaperReport(out);
    for (var kind : PaperKind.values()) {
      int aRound = Math.max(2, forms / (kind == PaperKind.FORM ? FORMS_A_ROUND : DOSSIERS_A_ROUND));
      out.printf("  %s, %d rounds of %d%n", kind.plural(), ROUNDS, aRound);
      report.add(kind, rates(kind, printed(kind, snapshots), aRound, chromium));
    }
    out.printf("  %d forms, a dossier after every %d%n", forms, FORMS_A_DOSSIER);
    var heap = heap(snapshots, forms);
    report.print(chromium.isPresent(), heap);
    return heap.isFlat();
  }

  private static List<PrintedPaper> printed(PaperKind kind, List<DossierSnapshot> snapshots)
      throws IOException {
    var printed = new ArrayList<PrintedPaper>();
    for (var snapshot : snapshots) {
      var sheets = new ArrayList<String>();
      kind.print(new ArchivePrinter(sheets::add), snapshot, OutputStream.nullOutputStream());
      printed.add(new PrintedPaper(snapshot, List.copyOf(sheets)));
    }
    return printed;
  }

  private PrintRates rates(
      PaperKind kind, List<PrintedPaper> papers, int aRound, Optional<ChromiumPrinter> chromium)
      throws IOException, InterruptedException {
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    // The first only warms both up.
    for (int round = -1; round < ROUNDS; round++) {
      boolean oursFirst = round % 2 == 0;
      double early = oursFirst ? archive(kind, papers, aRound) : bare(papers, aRound);
      double late = oursFirst ? bare(papers, aRound) : archive(kind, papers, aRound);
      if (round >= 0) {
        ours.add(oursFirst ? early : late);
        theirs.add(oursFirst ? late : early);
      }
    }
    return new PrintRates(
        ours, theirs, chromium.isPresent() ? chromium(papers, chromium.get()) : 0);
  }

  private double archive(PaperKind kind, List<PrintedPaper> papers, int many) throws IOException {
    long begun = System.nanoTime();
    for (int i = 0; i < many; i++) {
      kind.print(
          archive, papers.get(i % papers.size()).snapshot(), OutputStream.nullOutputStream());
    }
    return perSecond(many, begun);
  }

  private double bare(List<PrintedPaper> papers, int many) throws IOException {
    long begun = System.nanoTime();
    for (int i = 0; i < many; i++) {
      bare.print(papers.get(i % papers.size()).sheets(), OutputStream.nullOutputStream());
    }
    return perSecond(many, begun);
  }

  private static double chromium(List<PrintedPaper> papers, ChromiumPrinter chromium)
      throws IOException, InterruptedException {
    // Makes its profile.
    chromium.print(papers.getFirst().sheets());
    long begun = System.nanoTime();
    for (int i = 0; i < BY_CHROMIUM; i++) {
      chromium.print(papers.get(i % papers.size()).sheets());
    }
    return perSecond(BY_CHROMIUM, begun);
  }

  private static double perSecond(int many, long begun) {
    return many / ((System.nanoTime() - begun) / 1e9);
  }

  private HeapCourse heap(List<DossierSnapshot> snapshots, int forms) throws IOException {
    var heap = new HeapCourse();
    for (int printed = 1; printed <= forms; printed++) {
      var snapshot = snapshots.get(printed % snapshots.size());
      // As the service does, which sends a file that is there.
      archive.form(snapshot, new ByteArrayOutputStream());
      if (printed % FORMS_A_DOSSIER == 0) {
        archive.dossier(snapshot, OutputStream.nullOutputStream());
      }
      if (printed == Math.max(1, forms / 10) || printed == forms / 2 || printed == forms) {
        heap.look(printed);
      }
    }
    return heap;
  }
}
