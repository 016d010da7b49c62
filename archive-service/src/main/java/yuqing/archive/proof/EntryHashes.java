package yuqing.archive.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Hash;
import yuqing.durable.jdbc.Sql;

/// Writes the hashes of a chain's entries while they are read, and keeps of each no more than its
/// stream number, by which its seal is found.
final class EntryHashes {

  /// Eight bytes are kept of each.
  static final int MOST = 1_000_000;

  private static final int FETCH = 500;

  private static final String ENTRIES =
      """
      select e.n, e.hash, e.payload is null as erased, coalesce(s.number, 0) as number
      from entry e left join stream_number s on s.position = e.position
      where e.incident = ? and e.n <= ? order by e.n
      """;

  private final JsonGenerator json;
  private final long[] numbers;
  private final List<Long> erased = new ArrayList<>();
  private int written;

  private EntryHashes(JsonGenerator json, ChainHead head) {
    if (head.length() > MOST) {
      throw new IllegalStateException("a chain of " + head.length() + " entries is not proved");
    }
    this.json = json;
    this.numbers = new long[(int) head.length()];
  }

  /// An array with the hash of each entry up to the head; null for one that is not there any
  /// more.
  static EntryHashes write(Connection connection, ChainHead head, JsonGenerator json)
      throws SQLException, IOException {
    var hashes = new EntryHashes(json, head);
    json.writeStartArray();
    Sql.scan(connection, FETCH, hashes::take, ENTRIES, head.incident(), head.length());
    hashes.writeMissing(head.length() + 1);
    json.writeEndArray();
    return hashes;
  }

  private boolean take(ResultSet row) throws SQLException {
    try {
      long n = row.getLong("n");
      writeMissing(n);
      json.writeString(Hash.of(row.getBytes("hash")).hex());
      if (row.getBoolean("erased")) {
        erased.add(n);
      }
      numbers[written++] = row.getLong("number");
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeMissing(long before) throws IOException {
    for (; written + 1 < before; written++) {
      json.writeNull();
    }
  }

  /// n of those whose payload was erased, ascending.
  List<Long> erased() {
    return erased;
  }

  int length() {
    return numbers.length;
  }

  /// @param n 1, 2, 3 …
  /// @return 0 for one that has none yet, or is not there any more
  long numberOf(int n) {
    return numbers[n - 1];
  }

  /// The numbers that there are, in no certain order.
  LongStream numbers() {
    return LongStream.of(numbers).filter(number -> number > 0);
  }
}
