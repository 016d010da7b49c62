package yuqing.verifier.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// Pieces of a zip file by their place.
final class ArchiveBytes {

  private final SeekableByteChannel channel;
  private final long size;

  ArchiveBytes(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /// @throws InvalidArchive where the file has not so many
  ByteBuffer read(long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (from < 0 || from > size - length || read(from, bytes) < length) {
      throw new InvalidArchive("the zip file is cut off");
    }
    return bytes.flip();
  }

  /// @return how many were read
  int read(long from, ByteBuffer into) throws IOException {
    channel.position(from);
    int read = 0;
    while (into.hasRemaining()) {
      int n = channel.read(into);
      if (n < 0) {
        break;
      }
      read += n;
    }
    return read;
  }
}
