package yuqing.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import yuqing.localstack.StackException;

/// Held by the launcher as long as it lives. The operating system lets go of it at any end, kill -9
/// included, so it cannot be left behind.
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Empty when another process holds it.
  public static Optional<RunLock> take(Path file) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel).isPresent()) {
        return Optional.of(new RunLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new StackException("cannot use " + file + ": " + e.getMessage(), e);
    }
  }

  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /// Whether a launcher holds it now.
  public static boolean isHeld(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    var taken = take(file);
    taken.ifPresent(RunLock::close);
    return taken.isEmpty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StackException("cannot let go of the lock: " + e.getMessage(), e);
    }
  }
}
