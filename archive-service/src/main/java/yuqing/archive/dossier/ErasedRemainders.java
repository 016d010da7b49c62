package yuqing.archive.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventData;

/// What erasures left of the entries of one chain: their codes and times. States, figures and
/// filters are derived from it as if nothing had been erased. Entries are shown to it in published
/// order, in which the erasures come first.
public final class ErasedRemainders {

  private final Map<Long, byte[]> byEntry = new HashMap<>();

  /// Remembers what the entry left of another, if it is an erasure.
  void take(Entry entry, EventData event) {
    if (event instanceof ArchiveEvent.Erased erased) {
      entry
          .opening()
          .flatMap(opening -> ErasureProse.remainderIn(opening.payload()))
          .ifPresent(rest -> byEntry.put(erased.entry(), rest));
    }
  }

  /// Remembers what is left of another entry, as an erasure's own entry has it.
  ///
  /// @param erasure anything else changes nothing
  public void learn(Entry erasure) {
    if (!erasure.header().type().equals(ErasureProse.TYPE)) {
      return;
    }
    erasure
        .opening()
        .flatMap(opening -> DecodedEvent.in(opening.payload()))
        .ifPresent(event -> take(erasure, event));
  }

  /// The entry's own event, or what is left of it.
  public Optional<EventData> eventOf(Entry entry) {
    var own = entry.opening().flatMap(opening -> DecodedEvent.in(opening.payload()));
    own.ifPresent(event -> take(entry, event));
    return entry.opening().isPresent() ? own : of(entry);
  }

  /// What is left of an entry whose payload is erased.
  Optional<EventData> of(Entry entry) {
    return entry.opening().isPresent()
        ? Optional.empty()
        : Optional.ofNullable(byEntry.get(entry.n())).flatMap(DecodedEvent::in);
  }

  /// The bytes of [#eventOf], where there are any.
  public byte[] payloadOf(Entry entry) {
    return entry.opening().map(CommittedPayload::payload).orElseGet(() -> byEntry.get(entry.n()));
  }
}
