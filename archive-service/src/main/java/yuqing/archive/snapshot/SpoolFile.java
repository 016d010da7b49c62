package yuqing.archive.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import yuqing.contracts.text.Sha256;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// A file of bounded size on the disk, written once, hashed as it is written, then read. It has no
/// name while it is open, so that nothing stays of it, however its process ends.
public final class SpoolFile implements AutoCloseable {

  private static final int BYTES_AT_ONCE = 65_536;

  private final FileChannel file;
  private final long maxBytes;
  private final MessageDigest digest = Sha256.digest();
  private final ByteBuffer pending = ByteBuffer.allocate(BYTES_AT_ONCE);
  private long flushed;

  /// Null until asked for, after which nothing is written any more.
  private String sha256;

  private SpoolFile(FileChannel file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /// A new one, empty; a service makes them where there is room ([SpoolFiles]).
  public static SpoolFile in(Path folder, long maxBytes) throws IOException {
    var path = Files.createTempFile(folder, "yuqing-", ".spool");
    try {
      var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new SpoolFile(file, maxBytes);
    } finally {
      Files.delete(path);
    }
  }

  /// Appends. Closing the stream flushes it and leaves the file open.
  public OutputStream out() {
    return new Appender();
  }

  /// Bytes written so far.
  public long size() {
    return flushed + pending.position();
  }

  /// Of all that was written, which is complete by now.
  public String sha256() {
    if (sha256 == null) {
      sha256 = HexFormat.of().formatHex(digest.digest());
    }
    return sha256;
  }

  /// @throws ProblemException 422 when it would grow too large
  private void append(byte[] bytes, int from, int count) {
    if (sha256 != null) {
      throw new IllegalStateException("it is complete");
    }
    if (size() + count > maxBytes) {
      throw new ProblemException(
          StandardProblem.UNPROCESSABLE,
          "内容超过 %d 字节，无法生成".formatted(maxBytes),
          "It would be larger than %d bytes".formatted(maxBytes));
    }
    digest.update(bytes, from, count);
    for (int done = 0; done < count; ) {
      int taken = Math.min(pending.remaining(), count - done);
      pending.put(bytes, from + done, taken);
      done += taken;
      if (!pending.hasRemaining()) {
        flush();
      }
    }
  }

  private void flush() {
    pending.flip();
    try {
      while (pending.hasRemaining()) {
        flushed += file.write(pending, flushed);
      }
    } catch (IOException e) {
      throw SpoolFiles.unavailable(e);
    }
    pending.clear();
  }

  /// A part of what was written.
  public byte[] read(long offset, int count) throws IOException {
    flush();
    var part = ByteBuffer.allocate(count);
    readTo(part, offset);
    return part.array();
  }

  /// All that was written.
  public void copyTo(OutputStream out) throws IOException {
    flush();
    var buffer = ByteBuffer.allocate(BYTES_AT_ONCE);
    for (long done = 0; done < flushed; done += buffer.limit()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), flushed - done));
      readTo(buffer, done);
      out.write(buffer.array(), 0, buffer.limit());
    }
  }

  private void readTo(ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("a temporary file has become shorter");
      }
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

  private final class Appender extends OutputStream {

    @Override
    public void write(int each) {
      append(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      append(bytes, from, count);
    }

    @Override
    public void flush() {
      SpoolFile.this.flush();
    }

    @Override
    public void close() {
      SpoolFile.this.flush();
    }
  }
}
