package yuqing.archive.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.access.IncidentScope;
import yuqing.archive.dossier.TimelineEntryAnswer;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Hash;
import yuqing.durable.jdbc.Sql;

/// Reads numbered entries: first what decides who gets them, then the payloads of those that
/// somebody gets. Bounded by numbers and bytes, whatever the archive holds.
@ApplicationScoped
class StreamRows {

  /// Numbers looked through in one page at most.
  private static final int AT_ONCE = 1_000;

  /// Heads that come from the database in one go: a page that is full sooner leaves the rest there.
  private static final int FETCHED = 100;

  // The left joins keep a number whose entry was deleted by hand: it is passed over.
  static final String HEADS =
      """
      select s.number, s.position, e.incident, e.type, e.hash, d.department, d.source_system,
             coalesce(octet_length(e.payload), 0) as bytes
      from stream_number s
      left join entry e on e.position = s.position
      left join dossier d on d.incident = e.incident
      where s.number > ? and s.number <= ?
      order by s.number limit ?
      """;

  static final String HASH_OF =
      "select e.hash from stream_number s left join entry e on e.position = s.position"
          + " where s.number = ?";

  private static final Hash TAKEN_AWAY = Hash.START;

  private final ObjectMapper json;

  StreamRows(ObjectMapper json) {
    this.json = json;
  }

  /// What is known of an entry before its payload is read.
  ///
  /// @param incident null where the entry was deleted
  private record Head(
      StreamPosition place,
      long position,
      String incident,
      String type,
      IncidentScope scope,
      int bytes) {}

  /// The next piece after a place, up to a number. It ends early once it has so many bytes, with
  /// one entry at least where there is one.
  StreamPage page(
      Connection connection, StreamPosition after, long upTo, EntryFilter selection, int maxBytes)
      throws SQLException {
    var choice = new HeadChoice(after, selection, maxBytes);
    Sql.scan(
        connection, FETCHED, row -> choice.look(head(row)), HEADS, after.number(), upTo, AT_ONCE);
    return new StreamPage(frames(connection, choice.chosen), choice.reached);
  }

  /// The heads of one page: those that are selected, and how far was looked.
  private static final class HeadChoice {

    private final EntryFilter selection;
    private final int maxBytes;
    private final List<Head> chosen = new ArrayList<>();
    private StreamPosition reached;
    private long bytes;

    HeadChoice(StreamPosition after, EntryFilter selection, int maxBytes) {
      this.reached = after;
      this.selection = selection;
      this.maxBytes = maxBytes;
    }

    /// @return whether there is room for another
    boolean look(Head head) {
      reached = head.place();
      if (head.incident() != null && selection.takes(head.incident(), head.type(), head.scope())) {
        chosen.add(head);
        bytes += head.bytes();
      }
      return bytes < maxBytes;
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    var department = row.getString("department");
    return new Head(
        place(row.getLong("number"), row),
        row.getLong("position"),
        row.getString("incident"),
        row.getString("type"),
        new IncidentScope(
            department == null ? Set.of() : Set.of(department), row.getString("source_system")),
        row.getInt("bytes"));
  }

  private List<StreamFrame> frames(Connection connection, List<Head> heads) throws SQLException {
    if (heads.isEmpty()) {
      return List.of();
    }
    var byPosition = new HashMap<Long, Head>();
    heads.forEach(head -> byPosition.put(head.position(), head));
    return Entries.at(connection, heads.stream().map(Head::position).toList()).stream()
        .map(entry -> frame(byPosition.get(entry.position()), entry))
        .toList();
  }

  private StreamFrame frame(Head head, Entry entry) {
    try {
      var streamed = new StreamedEntry(head.incident(), TimelineEntryAnswer.of(entry));
      var bytes = SseFormat.event(head.place(), head.type(), json.writeValueAsBytes(streamed));
      return new StreamFrame(head.place(), head.incident(), head.type(), head.scope(), bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write entry " + entry.position(), e);
    }
  }

  /// The place after the entry of this number; empty when there is none.
  static Optional<StreamPosition> placeOf(Connection connection, long number) throws SQLException {
    if (number == 0) {
      return Optional.of(StreamPosition.BEGINNING);
    }
    return Sql.find(connection, row -> place(number, row), HASH_OF, number);
  }

  private static StreamPosition place(long number, ResultSet row) throws SQLException {
    var hash = row.getBytes("hash");
    return StreamPosition.of(number, hash == null ? TAKEN_AWAY : Hash.of(hash));
  }
}
