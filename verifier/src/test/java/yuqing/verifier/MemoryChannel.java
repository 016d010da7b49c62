package yuqing.verifier;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A file that is in memory, to be read.
final class MemoryChannel implements SeekableByteChannel {

  private final byte[] content;
  private int position;

  MemoryChannel(byte[] content) {
    this.content = content;
  }

  @Override
  public int read(ByteBuffer into) {
    if (position >= content.length) {
      return -1;
    }
    int read = Math.min(into.remaining(), content.length - position);
    into.put(content, position, read);
    position += read;
    return read;
  }

  @Override
  public SeekableByteChannel position(long position) {
    this.position = (int) Math.min(position, content.length);
    return this;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
