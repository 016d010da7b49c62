package yuqing.archive.snapshot;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;

/// Files on the disk for tests that have no container.
public record SpoolRoom(MemorySize maxSize, MemorySize spare) implements SpoolSettings {

  /// @param spareBytes that stay free
  public static SpoolFiles files(long maxBytes, long spareBytes) {
    return new SpoolFiles(new SpoolRoom(bytes(maxBytes), bytes(spareBytes)));
  }

  private static MemorySize bytes(long count) {
    return new MemorySize(BigInteger.valueOf(count));
  }
}
