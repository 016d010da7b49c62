package yuqing.archive.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yuqing.access.IncidentScope;

/// The newest piece of the stream, in memory, of which all readers take theirs. Bounded in bytes:
/// a reader that is further behind reads from the database.
///
/// A change of an incident's scope always comes with an entry of it, so by the newest frame of an
/// incident all its frames are judged.
final class StreamWindow {

  /// Covers nothing.
  static final StreamWindow NONE = emptyAt(StreamPosition.BEGINNING);

  private final long from;
  private final StreamPosition to;
  private final List<StreamFrame> frames;
  private final Map<String, IncidentScope> scopes = new HashMap<>();

  private StreamWindow(long from, StreamPosition to, List<StreamFrame> frames) {
    this.from = from;
    this.to = to;
    this.frames = frames;
    frames.forEach(frame -> scopes.put(frame.incident(), frame.scope()));
  }

  static StreamWindow emptyAt(StreamPosition place) {
    return new StreamWindow(place.number(), place, List.of());
  }

  /// After the newest entry that the feed has looked at.
  StreamPosition to() {
    return to;
  }

  /// Whether all that follows a place, up to [#to], is here, and there is something.
  boolean covers(StreamPosition place) {
    return place.number() >= from && place.number() < to.number();
  }

  /// The number up to which it would forget what it has if so many bytes more came in.
  long forgetsUpTo(long moreBytes, long maxBytes) {
    return forgets(frames, bytes(frames) + moreBytes - maxBytes);
  }

  /// The next piece after a place that is covered; it ends early once it has so many bytes.
  StreamPage after(StreamPosition place, EntryFilter selection, int maxBytes) {
    int first = frames.size();
    while (first > 0 && frames.get(first - 1).place().number() > place.number()) {
      first--;
    }
    var taken = new ArrayList<StreamFrame>();
    long bytes = 0;
    for (var frame : frames.subList(first, frames.size())) {
      if (bytes >= maxBytes) {
        return new StreamPage(taken, taken.getLast().place());
      }
      if (selection.takes(frame.incident(), frame.type(), scopes.get(frame.incident()))) {
        taken.add(frame);
        bytes += frame.bytes().length;
      }
    }
    return new StreamPage(taken, to);
  }

  /// The window moved on by the page that follows it.
  StreamWindow plus(StreamPage page, long maxBytes) {
    var all = Stream.concat(frames.stream(), page.frames().stream()).toList();
    long start = forgets(all, bytes(all) - maxBytes);
    var kept = all.stream().filter(frame -> frame.place().number() > start).toList();
    return new StreamWindow(start, page.reached(), kept);
  }

  /// @param tooMany bytes, of which the oldest go
  private long forgets(List<StreamFrame> oldestFirst, long tooMany) {
    long upTo = from;
    for (var frame : oldestFirst) {
      if (tooMany <= 0) {
        return upTo;
      }
      upTo = frame.place().number();
      tooMany -= frame.bytes().length;
    }
    return upTo;
  }

  private static long bytes(List<StreamFrame> frames) {
    return frames.stream().mapToLong(frame -> frame.bytes().length).sum();
  }
}
