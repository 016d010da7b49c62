package yuqing.archive.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Hash;

/// Writes `proofs.json`, which binds a bundle's manifest and the head of its chain under a
/// signature.
public interface BundleProofs {

  /// @param manifestSha256 of the manifest's bytes
  void write(Connection connection, ChainHead head, Hash manifestSha256, OutputStream out)
      throws SQLException, IOException;
}
