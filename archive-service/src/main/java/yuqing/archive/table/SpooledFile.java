package yuqing.archive.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// A file on its way to a client: written whole first, so that neither a transaction nor a slot
/// waits for the client, and a failure is still a refusal. It has no name once it is open: nothing
/// is left of it, however the process ends.
public final class SpooledFile implements Closeable {

  private static final int BYTES_AT_ONCE = 65_536;

  private final FileChannel file;

  private SpooledFile(FileChannel file) {
    this.file = file;
  }

  /// Writes a file's content.
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /// @throws UncheckedIOException where there is no room, or the content cannot be read
  public static SpooledFile of(Content content) {
    try {
      var spooled = open();
      try (var out = new BufferedOutputStream(unclosed(spooled.file), BYTES_AT_ONCE)) {
        content.write(out);
      } catch (IOException | RuntimeException e) {
        spooled.close();
        throw e;
      }
      return spooled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpooledFile open() throws IOException {
    var path = Files.createTempFile("table-", ".tmp");
    var file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return new SpooledFile(file);
  }

  /// A writer that is closed ends its file; the channel is still to be read.
  private static OutputStream unclosed(FileChannel file) {
    var out = Channels.newOutputStream(file);
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }
    };
  }

  public long size() throws IOException {
    return file.size();
  }

  /// Sends it and closes it. A client that has gone, or takes nothing for too long, is its own
  /// affair: the server has closed the connection, and no more is sent.
  public StreamingOutput content() {
    return out -> {
      try (file) {
        var bytes = new byte[BYTES_AT_ONCE];
        long at = 0;
        int count = file.read(ByteBuffer.wrap(bytes), at);
        while (count > 0 && isTaken(out, bytes, count)) {
          at += count;
          count = file.read(ByteBuffer.wrap(bytes), at);
        }
      }
    };
  }

  private static boolean isTaken(OutputStream out, byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
      return true;
    } catch (IOException disconnected) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
