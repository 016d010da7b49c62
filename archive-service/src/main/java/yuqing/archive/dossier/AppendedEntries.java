package yuqing.archive.dossier;

import java.util.List;
import java.util.Optional;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.timeline.Entry;

/// Entries of one incident that were appended together.
///
/// @param all in the chain's order; empty when the archive had every event already
/// @param understood those of them whose event this archive understands
/// @param inOrder whether each is the newest of its source and none is an erasure: what is derived
///     from the entries then needs no look at earlier ones
public record AppendedEntries(
    String incident, List<Entry> all, List<ReadEntry> understood, boolean inOrder) {

  /// The first of them.
  public Optional<Entry> first() {
    return all.stream().findFirst();
  }
}
