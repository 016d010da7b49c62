package yuqing.archive.snapshot;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/// What the files may take that wait in the folder for temporary files until a client has them.
@ConfigMapping(prefix = "yuqing.spool")
public interface SpoolSettings {

  /// The largest of them; a bundle leaves out evidence that would make it larger.
  MemorySize maxSize();

  /// What stays free on their disk.
  MemorySize spare();
}
