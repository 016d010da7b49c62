package yuqing.incident.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import yuqing.durable.worker.OutOfMemoryExit;

/// Verdicts on their way to a client that may not read them yet: most HTTP clients send a body to
/// its end before they read any answer. They wait in a file of bounded size, which has no name once
/// it is open; when that is full, the writer waits for the client.
final class VerdictSpool implements Closeable {

  private static final int BYTES_AT_ONCE = 16_384;

  private final Lock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final FileChannel file;
  private final long maxBytes;
  private long written;
  private long read;
  private boolean ended;
  private IOException broken;

  private VerdictSpool(FileChannel file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /// @param maxBytes of the file; a single piece may be no longer
  static VerdictSpool open(long maxBytes) throws IOException {
    var path = Files.createTempFile("verdicts-", ".ndjson");
    var file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return new VerdictSpool(file, maxBytes);
  }

  /// Waits while the file is full.
  ///
  /// @throws ConnectionLost when they can no longer reach the client
  void append(byte[] verdicts) throws IOException {
    lock.lock();
    try {
      while (broken == null && written + verdicts.length > maxBytes && read < written) {
        moved.awaitUninterruptibly();
      }
      if (broken != null) {
        throw new ConnectionLost(broken);
      }
      if (read == written) {
        read = 0;
        written = 0;
      }
      var left = ByteBuffer.wrap(verdicts);
      while (left.hasRemaining()) {
        written += file.write(left, written);
      }
    } finally {
      moved.signalAll();
      lock.unlock();
    }
  }

  long unreadBytes() {
    lock.lock();
    try {
      return written - read;
    } finally {
      lock.unlock();
    }
  }

  /// Nothing more will be appended.
  void end() {
    signal(() -> ended = true);
  }

  /// Hands on to the client what was appended and what still will be, until the end.
  void copyTo(OutputStream client) {
    var buffer = ByteBuffer.allocate(BYTES_AT_ONCE);
    try {
      while (next(buffer)) {
        client.write(buffer.array(), 0, buffer.limit());
        client.flush();
      }
    } catch (IOException e) {
      signal(() -> broken = e);
    } catch (RuntimeException | Error e) {
      OutOfMemoryExit.ifOutOfMemory(e);
      // Else the writer would wait for this thread to read on.
      signal(() -> broken = new IOException("the verdicts could not be sent", e));
    }
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// False at the end.
  private boolean next(ByteBuffer buffer) throws IOException {
    lock.lock();
    try {
      while (read == written && !ended) {
        moved.awaitUninterruptibly();
      }
      buffer.clear().limit((int) Math.min(buffer.capacity(), written - read));
      while (buffer.hasRemaining()) {
        read += file.read(buffer, read);
      }
      buffer.flip();
      return buffer.hasRemaining();
    } finally {
      moved.signalAll();
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
