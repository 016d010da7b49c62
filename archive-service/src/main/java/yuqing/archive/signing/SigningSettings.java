package yuqing.archive.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where the keys of seals are, and which of them signs from which day on.
@ConfigMapping(prefix = "yuqing.signing")
interface SigningSettings {

  /// The PKCS#12 file with the keys and their certificates.
  Path store();

  /// Of the file and of the keys in it.
  String password();

  /// In the order of the days: `seal-2026, seal-2028@2028-01-01`.
  String alias();
}
