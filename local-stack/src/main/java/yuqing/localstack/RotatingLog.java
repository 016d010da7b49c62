package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A process's output in a file of bounded size, with one older file beside it.
///
/// What the disk has no room for is left out, lest the process that says it is held up; how much
/// that was is written down once there is room again.
final class RotatingLog implements AutoCloseable {
  private static final long BYTES_AT_MOST = 10L * 1024 * 1024;

  private final Path file;
  private final long bytesAtMost;
  private OutputStream out;
  private long written;
  private long lost;

  RotatingLog(Path file) {
    this(file, BYTES_AT_MOST);
  }

  RotatingLog(Path file, long bytesAtMost) {
    this.file = file;
    this.bytesAtMost = bytesAtMost;
  }

  void write(byte[] bytes, int count) {
    try {
      if (out == null) {
        open();
      }
      if (written + count > bytesAtMost) {
        rotate();
      }
      if (lost > 0) {
        append(
            "\n[%d bytes were not written: there was no room]\n".formatted(lost).getBytes(UTF_8));
        lost = 0;
      }
      append(bytes, count);
    } catch (IOException full) {
      lost += count;
      close();
    }
  }

  private void append(byte[] bytes) throws IOException {
    append(bytes, bytes.length);
  }

  private void append(byte[] bytes, int count) throws IOException {
    out.write(bytes, 0, count);
    written += count;
  }

  private void rotate() throws IOException {
    close();
    var older = file.resolveSibling(file.getFileName() + ".1");
    Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    open();
  }

  private void open() throws IOException {
    out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    written = Files.size(file);
  }

  @Override
  public void close() {
    if (out == null) {
      return;
    }
    try {
      out.close();
    } catch (IOException full) {
      // What was to be written is lost either way.
    } finally {
      out = null;
    }
  }
}
