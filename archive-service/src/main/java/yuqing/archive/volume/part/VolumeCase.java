package yuqing.archive.volume.part;

import yuqing.archive.dossier.Dossier;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.EntryFile;
import yuqing.archive.volume.course.DutyRegister;
import yuqing.archive.words.RosterNames;

/// What the parts of one printed dossier are written from.
///
/// @param dossier for what there is one of: status, facts, level. Its lists are bounded; a part
///     that prints a list reads the entries
public record VolumeCase(
    DossierSnapshot snapshot,
    Dossier dossier,
    DutyRegister duties,
    RosterNames posts,
    PaperTimes times) {

  public static VolumeCase of(DossierSnapshot snapshot) {
    return new VolumeCase(
        snapshot,
        snapshot.dossier(),
        DutyRegister.of(snapshot.entries()),
        new RosterNames(snapshot.departments(), snapshot.channels()),
        new PaperTimes(snapshot.school().zone()));
  }

  EntryFile entries() {
    return snapshot.entries();
  }
}
