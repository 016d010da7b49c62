package yuqing.localstack.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A service's output in a file of bounded size, with one older file beside it.
final class RotatingLog implements AutoCloseable {
  private static final long BYTES_AT_MOST = 10L * 1024 * 1024;

  private final Path file;
  private final long bytesAtMost;
  private OutputStream out;
  private long written;

  RotatingLog(Path file) {
    this(file, BYTES_AT_MOST);
  }

  RotatingLog(Path file, long bytesAtMost) {
    this.file = file;
    this.bytesAtMost = bytesAtMost;
    open();
  }

  /// Writes down everything until the stream ends.
  void take(InputStream in) {
    var buffer = new byte[8192];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        write(buffer, read);
      }
    } catch (IOException ended) {
      // The process is gone, and its end of the pipe with it.
    }
  }

  private void write(byte[] bytes, int count) throws IOException {
    if (written + count > bytesAtMost) {
      out.close();
      var older = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
      open();
    }
    out.write(bytes, 0, count);
    out.flush();
    written += count;
  }

  private void open() {
    try {
      out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      written = Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
