package yuqing.archive.bundle;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.DossierSnapshots;
import yuqing.archive.snapshot.SpoolFiles;
import yuqing.archive.snapshot.SpooledDownload;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.work.WorkSlots;

/// Makes bundles, each on the disk before its first byte goes out.
@ApplicationScoped
class BundleDownloads {

  /// Each sets two papers and reads all the evidence of its incident.
  private static final int AT_ONCE = 1;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final DossierSnapshots snapshots;
  private final SpoolFiles spool;
  private final BundleContents contents;
  private final WorkSlots slots;

  BundleDownloads(
      DossierSnapshots snapshots,
      SpoolFiles spool,
      BundleContents contents,
      MeterRegistry metrics) {
    this.snapshots = snapshots;
    this.spool = spool;
    this.contents = contents;
    this.slots = new WorkSlots("bundle", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @throws ProblemException 404 when there is no such dossier or the caller may not see it, 503
  ///     when others are being made
  SpooledDownload make(String incident) {
    return slots.run(
        () -> {
          try (var snapshot = snapshots.take(incident, null)) {
            return make(snapshot);
          }
        });
  }

  private SpooledDownload make(DossierSnapshot snapshot) {
    var file = spool.create();
    try {
      var number = contents.write(snapshot, file);
      var name = SpooledDownload.nameOf(number, snapshot.head().incident(), "-bundle.zip");
      return new SpooledDownload(file, name, SpooledDownload.ZIP);
    } catch (IOException e) {
      file.close();
      throw SpoolFiles.unavailable(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }
}
