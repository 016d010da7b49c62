package yuqing.archive.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Gap;

/// A dossier at one head of its chain, read whole: its entries on the disk, and what is printed of
/// the school. To be closed.
///
/// @param head of the entries that count
/// @param asOf as it was known then; null for all that was there
/// @param gaps what sources published and had not come in
/// @param departments, channels from the roster: name by code
public record DossierSnapshot(
    ChainHead head,
    Instant asOf,
    EntryFile entries,
    List<Gap> gaps,
    Map<String, String> departments,
    Map<String, String> channels,
    SchoolCopy school)
    implements AutoCloseable {

  /// The same as the archive answers, for this head.
  public Dossier dossier() {
    return Dossiers.derive(head, gaps, departments, entries::inPublishedOrder);
  }

  /// The same with more room in its lists, for a paper.
  public Dossier dossierForPaper() {
    return Dossiers.deriveForPaper(head, gaps, departments, entries::inPublishedOrder);
  }

  /// When the last entry that counts was recorded.
  public Instant recordedAt() {
    return entries.read(entries.places().getLast()).header().recordedAt();
  }

  @Override
  public void close() {
    entries.close();
  }
}
