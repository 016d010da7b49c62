package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.StoredEntries;
import yuqing.archive.dossier.Dossier.Volume;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.Reopened;

/// A reopening of a closed dossier begins another volume; what was closed stays as it is.
class DossierVolumesTest {

  private final StoredEntries entries = new StoredEntries(new Case());
  private final DossierVolumes volumes = new DossierVolumes();

  private void take(long n, EventData event) {
    volumes.take(entries.at(n, event), event);
  }

  private static DossierClosed closed() {
    return new DossierClosed(Case.at(60), Case.at(60), "0".repeat(64), Case.OFFICE, List.of());
  }

  private static Reopened reopened() {
    return new Reopened("再次出现", Case.at(70), Case.OFFICE);
  }

  @Test
  void anOpenDossierHasOne() {
    assertThat(volumes.list(12)).containsExactly(new Volume(1, 1, 12, null, null, 0));
  }

  @Test
  void aClosedOneHasOneAndItsSupplements() {
    take(20, closed());
    assertThat(volumes.list(23))
        .extracting(Volume::lastEntry, volume -> volume.closing().entry(), Volume::supplement)
        .containsExactly(tuple(23L, 20L, 3L));
  }

  @Test
  void aReopeningBeginsAnother() {
    take(20, closed());
    take(23, reopened());
    take(40, closed());
    assertThat(volumes.list(41))
        .extracting(Volume::number, Volume::firstEntry, Volume::lastEntry, Volume::supplement)
        .containsExactly(tuple(1, 1L, 22L, 2L), tuple(2, 23L, 41L, 1L));
    assertThat(volumes.list(41).get(1).reopening().reason()).isEqualTo("再次出现");
    assertThat(volumes.list(41).get(1).closing().entry()).isEqualTo(40);
  }

  @Test
  void theReopeningOfOneThatIsNotClosedBeginsNone() {
    take(10, reopened());
    take(20, closed());
    take(25, reopened());
    take(30, reopened());
    assertThat(volumes.list(33))
        .extracting(Volume::firstEntry, Volume::lastEntry)
        .containsExactly(tuple(1L, 24L), tuple(25L, 33L));
  }

  /// Entries are read source by source: all closings before all reopenings.
  @Test
  void inWhateverOrderTheyAreRead() {
    take(20, closed());
    take(40, closed());
    take(23, reopened());
    assertThat(volumes.list(40))
        .extracting(Volume::firstEntry, Volume::lastEntry)
        .containsExactly(tuple(1L, 22L), tuple(23L, 40L));
  }
}
