package yuqing.archive.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much of a process the stream may take.
@ConfigMapping(prefix = "yuqing.archive.stream")
interface StreamSettings {

  /// Readers connected at once; who comes beyond gets 503.
  @WithDefault("1200")
  int maxReaders();

  /// Readers that are behind and have a page of the database in memory at once. Two, so that one
  /// that is slow does not hold up the others; more would take the database from the intake.
  @WithDefault("2")
  int pagesAtOnce();

  /// How long a reader may take for what it was handed (16 KiB or one entry, 128 KiB while it
  /// catches up) before it is dropped.
  @WithDefault("10s")
  Duration patience();

  /// After how much silence a heartbeat is sent.
  @WithDefault("15s")
  Duration heartbeat();

  /// Bytes of the newest entries kept in memory, once for all readers.
  @WithDefault("4194304")
  long windowBytes();
}
