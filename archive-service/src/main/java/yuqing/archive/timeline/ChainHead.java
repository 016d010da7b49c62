package yuqing.archive.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The end of a chain, which the next entry follows.
///
/// @param length n of the last entry; 0 for a chain that has none yet
/// @param hash of the last entry; [Hash#START] for a chain that has none yet
public record ChainHead(String incident, long length, Hash hash) {

  /// @param row with the columns `length` and `head` of the table `chain`
  static ChainHead read(String incident, ResultSet row) throws SQLException {
    return new ChainHead(incident, row.getLong("length"), Hash.of(row.getBytes("head")));
  }
}
