package yuqing.archive.volume;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.DossierSnapshots;
import yuqing.archive.snapshot.SpoolFiles;
import yuqing.archive.snapshot.SpooledDownload;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.work.WorkSlots;

/// Prints dossiers for a caller, each on the disk before its first byte goes out.
@ApplicationScoped
class VolumeDownloads {

  /// Each sets hundreds of pages where the record is long.
  private static final int AT_ONCE = 1;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final DossierSnapshots snapshots;
  private final SpoolFiles spool;
  private final VolumePrinter printer;
  private final WorkSlots slots;

  VolumeDownloads(
      DossierSnapshots snapshots, SpoolFiles spool, VolumePrinter printer, MeterRegistry metrics) {
    this.snapshots = snapshots;
    this.spool = spool;
    this.printer = printer;
    this.slots = new WorkSlots("dossier-pdf", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param asOf as it was known then; null for now
  /// @throws ProblemException 404 when there is no such dossier or the caller may not see it, 503
  ///     when others are being printed
  SpooledDownload print(String incident, Instant asOf) {
    return slots.run(
        () -> {
          try (var snapshot = snapshots.take(incident, asOf)) {
            return print(snapshot);
          }
        });
  }

  private SpooledDownload print(DossierSnapshot snapshot) {
    var file = spool.create();
    try (var out = file.out()) {
      printer.print(snapshot, out);
      var number = snapshot.dossier().section().number();
      return new SpooledDownload(
          file,
          SpooledDownload.nameOf(number, snapshot.head().incident(), "-dossier.pdf"),
          SpooledDownload.PDF);
    } catch (IOException e) {
      file.close();
      throw SpoolFiles.unavailable(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }
}
