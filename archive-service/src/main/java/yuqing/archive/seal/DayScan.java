package yuqing.archive.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import yuqing.archive.merkle.MerkleHash;
import yuqing.archive.merkle.TreeBuilder;
import yuqing.durable.jdbc.RowReader;
import yuqing.durable.jdbc.Sql;

/// Takes entries in the order of their stream numbers and makes leaves of those up to the last
/// one that was recorded within the day. Between them may be entries of the next day, as two that
/// commit at midnight may change places: they are leaves too, so that the numbers of a seal have
/// no gap. What was recorded within the day and is numbered after [#AHEAD] others of the next is
/// not waited for; it is in the next seal.
final class DayScan implements RowReader<Boolean> {

  /// Entries of the next day that are looked through for one more of the day.
  static final int AHEAD = 10_000;

  /// The leaf of an entry that was deleted by hand before its day was sealed.
  private static final byte[] DELETED = new byte[MerkleHash.BYTES];

  private final Instant dayEnd;
  private final TreeBuilder tree;
  private final int most;

  /// Not known yet to be of the day or before one that is.
  private final Deque<byte[]> undecided = new ArrayDeque<>();

  private long next;
  private int added;

  /// @param first stream number of the first entry
  /// @param most leaves that are added
  DayScan(Instant dayEnd, TreeBuilder tree, long first, int most) {
    this.dayEnd = dayEnd;
    this.tree = tree;
    this.next = first;
    this.most = most;
  }

  /// @param row `number`, `recorded_at`, `hash`; the last two null for a deleted entry
  /// @return whether more are wanted
  @Override
  public Boolean read(ResultSet row) throws SQLException {
    for (long number = row.getLong("number"); next < number; next++) {
      undecided.add(DELETED);
      if (undecided.size() > AHEAD) {
        throw new IllegalStateException("entries from stream number " + next + " on are missing");
      }
    }
    var hash = row.getBytes("hash");
    undecided.add(hash == null ? DELETED : hash);
    next++;
    var recordedAt = Sql.instant(row, "recorded_at");
    if (recordedAt != null && recordedAt.isBefore(dayEnd)) {
      addUndecided();
    }
    return added < most && undecided.size() <= AHEAD;
  }

  private void addUndecided() throws SQLException {
    for (; added < most && !undecided.isEmpty(); added++) {
      tree.append(MerkleHash.leaf(undecided.remove()));
    }
  }

  /// Whether the day's last entry is a leaf; else the next scan continues.
  boolean isWhole() {
    return added < most;
  }
}
