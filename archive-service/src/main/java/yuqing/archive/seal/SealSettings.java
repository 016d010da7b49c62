package yuqing.archive.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// When days are sealed, and where the seals are written to.
@ConfigMapping(prefix = "yuqing.seal")
interface SealSettings {

  /// The folder of the seals' file and the certificates, outside the database.
  Path directory();

  /// How long after a day's end it is sealed. Longer than a transaction lasts, so that nearly
  /// every entry of the day is in its own seal; one that commits later is in the next.
  @WithDefault("PT10M")
  Duration delay();
}
