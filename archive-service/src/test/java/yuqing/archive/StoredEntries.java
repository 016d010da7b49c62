package yuqing.archive;

import java.util.Optional;
import java.util.function.UnaryOperator;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;

/// Events as entries of a chain, for what is derived from entries without a database.
public final class StoredEntries {

  private static final byte[] SALT = new byte[CommittedPayload.SALT_BYTES];

  private final Case incident;
  private long n;

  public StoredEntries(Case incident) {
    this.incident = incident;
  }

  /// The next entry of the chain.
  public Entry next(EventData data) {
    return next(data, UnaryOperator.identity());
  }

  /// @param prose adds to the event what the archive's own entry has beside it
  public Entry next(EventData data, UnaryOperator<byte[]> prose) {
    return entry(++n, incident.eventOf(data), prose);
  }

  /// The next event of its source, as an entry anywhere in the chain.
  public Entry at(long place, EventData data) {
    return entry(place, incident.eventOf(data), UnaryOperator.identity());
  }

  private static Entry entry(long n, Event<EventData> event, UnaryOperator<byte[]> prose) {
    var header =
        new EntryHeader(
            event.subject(),
            n,
            event.id(),
            event.type(),
            event.source(),
            event.sequence(),
            event.time(),
            event.time());
    var opening = new CommittedPayload(SALT, prose.apply(EventJson.write(event)));
    return new Entry(n, header, Optional.of(opening), null, opening.commitment(), Hash.START);
  }
}
