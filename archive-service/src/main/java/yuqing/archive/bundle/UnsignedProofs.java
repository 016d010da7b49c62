package yuqing.archive.bundle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Hash;

/// States head and manifest without a signature, where the archive has no key to sign with.
@ApplicationScoped
class UnsignedProofs implements BundleProofs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param signature always null
  private record Unsigned(
      String format, BundleManifest.Head head, Hash manifestSha256, String signature) {}

  @Override
  public void write(Connection connection, ChainHead head, Hash manifestSha256, OutputStream out)
      throws IOException {
    var stated =
        new Unsigned(
            "yuqing.proofs.v1",
            new BundleManifest.Head(head.length(), head.hash()),
            manifestSha256,
            null);
    out.write(JSON.writeValueAsBytes(stated));
  }
}
