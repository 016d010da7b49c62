package yuqing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The disk on which the suite's data lies.
record DataDisk(Path data) {
  /// A part needs some room to start: PostgreSQL 16 MiB for the next piece of its log alone.
  private static final long ROOM_BYTES = 32L * 1024 * 1024;

  /// Whether a part that does not start lacks room to.
  boolean isFull() {
    try {
      return Files.getFileStore(data).getUsableSpace() < ROOM_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
