package yuqing.archive.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yuqing.archive.dossier.ErasedRemainders;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.EventTypes;

/// The entries of one chain on the disk, a line each, as `timeline.ndjson` has them. In memory are
/// only their places, so that they are read in any order and again, however many and large.
public final class EntryFile implements Entries.Reader, AutoCloseable {

  private static final String ERASURE = EventTypes.nameOf(ArchiveEvent.Erased.class);

  private static final Comparator<EntryPlace> PUBLISHED =
      Comparator.comparing((EntryPlace place) -> !place.type().equals(ERASURE))
          .thenComparing(EntryPlace::source)
          .thenComparing(EntryPlace::sequence);

  private final String incident;
  private final SpoolFile file;
  private final OutputStream lines;
  private final List<EntryPlace> places = new ArrayList<>();
  private final List<Entry> laterErasures = new ArrayList<>();
  private final ErasedRemainders remainders = new ErasedRemainders();

  public EntryFile(String incident, SpoolFile file) {
    this.incident = incident;
    this.file = file;
    this.lines = file.out();
  }

  /// Appends.
  ///
  /// @param entry the next in the chain's order
  @Override
  public boolean take(Entry entry) {
    try {
      var line = EntryLine.write(entry);
      var header = entry.header();
      places.add(
          new EntryPlace(
              header.n(),
              header.type(),
              header.source(),
              header.sequence(),
              file.size(),
              line.length));
      lines.write(line);
      lines.write('\n');
      remainders.learn(entry);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An erasure that is no entry of this file: it came after those that count, and says what is
  /// left of one of them.
  public void takeLater(Entry erasure) {
    remainders.learn(erasure);
    laterErasures.add(erasure);
  }

  /// In the chain's order.
  public List<EntryPlace> places() {
    return List.copyOf(places);
  }

  public Entry read(EntryPlace place) {
    try {
      return EntryLine.read(incident, file.read(place.offset(), place.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of them, one in memory at a time, in the chain's order.
  public Iterable<Entry> inOrder() {
    return () -> places.stream().map(this::read).iterator();
  }

  /// The events of one type, one in memory at a time, in the order in which they were published;
  /// without those that this archive does not understand. Of an erased one what is left.
  public <T extends EventData> Iterable<RecordedEvent<T>> events(Class<T> type) {
    return events(type, List.of(type));
  }

  /// The same of several types.
  ///
  /// @param family that they all are of
  public <T extends EventData> Iterable<RecordedEvent<T>> events(
      Class<T> family, List<Class<? extends T>> types) {
    var names = types.stream().map(EventTypes::nameOf).collect(Collectors.toSet());
    return () ->
        places.stream()
            .filter(place -> names.contains(place.type()))
            .sorted(PUBLISHED)
            .map(this::read)
            .flatMap(entry -> recorded(entry, family).stream())
            .iterator();
  }

  private <T extends EventData> Optional<RecordedEvent<T>> recorded(Entry entry, Class<T> family) {
    return eventOf(entry)
        .map(event -> new RecordedEvent<>(entry, remainders.payloadOf(entry), family.cast(event)));
  }

  /// The entry's event, of an erased one what is left; empty where this archive does not understand
  /// it.
  public Optional<EventData> eventOf(Entry entry) {
    return remainders.eventOf(entry);
  }

  /// All of them, source by source and each source's in the order in which it published them;
  /// before them the erasures, as [Entries#inPublishedOrder] has them.
  ///
  /// @param later takes the erasures that came after those that count
  public void inPublishedOrder(Entries.Reader reader, Consumer<Entry> later) {
    laterErasures.forEach(later);
    var more = places.stream().sorted(PUBLISHED).iterator();
    while (more.hasNext() && reader.take(read(more.next()))) {
      // The reader has taken the entry.
    }
  }

  /// The file as it is.
  public void copyTo(OutputStream out) throws IOException {
    file.copyTo(out);
  }

  @Override
  public void close() {
    file.close();
  }
}
