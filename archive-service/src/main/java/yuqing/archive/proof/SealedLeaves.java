package yuqing.archive.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.LongStream;
import yuqing.archive.seal.DaySeal;
import yuqing.archive.seal.SealRows;

/// Writes, day by day, which leaves of a seal's tree a dossier's entries are, and the hashes that
/// lead from them to its root: each hash once, however many leaves it serves.
final class SealedLeaves {

  private final Connection connection;
  private final EntryHashes entries;
  private final JsonGenerator json;

  /// n of the entry that is looked at next.
  private int next = 1;

  SealedLeaves(Connection connection, EntryHashes entries, JsonGenerator json) {
    this.connection = connection;
    this.entries = entries;
    this.json = json;
  }

  /// @param newest number of the last seal that counts
  void write(long newest) throws SQLException, IOException {
    json.writeStartArray();
    var numbers = entries.numbers().summaryStatistics();
    if (numbers.getCount() > 0) {
      for (var seal : SealRows.over(connection, numbers.getMin(), numbers.getMax(), newest)) {
        write(seal);
      }
    }
    json.writeEndArray();
  }

  private void write(DaySeal seal) throws SQLException, IOException {
    int from = next;
    var leaves = leavesOf(seal);
    if (leaves.length == 0) {
      return;
    }
    json.writeStartObject();
    json.writeFieldName("seal");
    seal.write(json);
    json.writeArrayFieldStart("leaves");
    int leaf = 0;
    for (int n = from; n < next && leaf < leaves.length; n++) {
      if (entries.numberOf(n) - seal.first() == leaves[leaf]) {
        json.writeArray(new long[] {n, leaves[leaf++]}, 0, 2);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nodes");
    seal.tree(connection).prove(leaves, hash -> json.writeString(HexFormat.of().formatHex(hash)));
    json.writeEndArray();
    json.writeEndObject();
  }

  /// The places of the next entries in a seal's tree, ascending as the entries are: of one
  /// incident a lower n has the lower stream number. One that has not (its row was altered) is in
  /// no proof.
  private long[] leavesOf(DaySeal seal) {
    var leaves = LongStream.builder();
    long last = -1;
    for (; next <= entries.length() && entries.numberOf(next) < seal.end(); next++) {
      long leaf = entries.numberOf(next) - seal.first();
      if (leaf > last) {
        leaves.add(leaf);
        last = leaf;
      }
    }
    return leaves.build().toArray();
  }
}
