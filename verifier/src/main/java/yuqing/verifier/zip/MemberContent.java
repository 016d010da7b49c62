package yuqing.verifier.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The content of a file in a zip file. It gives not one byte more than the directory states,
/// however much would come.
final class MemberContent extends InputStream {

  private static final int AT_ONCE = 16_384;

  private final ArchiveBytes bytes;
  private final ArchiveMember member;
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer packed = ByteBuffer.allocate(AT_ONCE).limit(0);

  /// Null for a file that lies there as it is.
  private final Inflater inflater;

  private long from;
  private long packedLeft;
  private long left;
  private boolean ended;

  MemberContent(ArchiveBytes bytes, ArchiveMember member, long from) {
    this.bytes = bytes;
    this.member = member;
    this.from = from;
    this.packedLeft = member.packedSize();
    this.left = member.size();
    this.inflater = member.isPacked() ? new Inflater(true) : null;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      end();
      return -1;
    }
    int most = (int) Math.min(length, left);
    int read = inflater == null ? copy(into, offset, most) : inflate(into, offset, most);
    checksum.update(into, offset, read);
    left -= read;
    return read;
  }

  private int copy(byte[] into, int offset, int most) throws IOException {
    fill();
    int read = Math.min(most, packed.remaining());
    packed.get(into, offset, read);
    return read;
  }

  private int inflate(byte[] into, int offset, int most) throws IOException {
    try {
      while (true) {
        int read = inflater.inflate(into, offset, most);
        if (read > 0) {
          return read;
        }
        if (inflater.finished() || inflater.needsDictionary()) {
          throw broken();
        }
        fill();
        inflater.setInput(packed);
      }
    } catch (DataFormatException e) {
      throw broken();
    }
  }

  private void fill() throws IOException {
    if (packed.hasRemaining()) {
      return;
    }
    if (packedLeft == 0) {
      throw broken();
    }
    packed.clear().limit((int) Math.min(AT_ONCE, packedLeft));
    int read = bytes.read(from, packed);
    packed.flip();
    if (read <= 0) {
      throw broken();
    }
    from += read;
    packedLeft -= read;
  }

  /// Nothing may follow, neither inflated nor packed.
  private void end() throws IOException {
    if (ended) {
      return;
    }
    if (inflater != null) {
      requireInflatedEnd();
    }
    if (packed.hasRemaining() || packedLeft > 0 || checksum.getValue() != member.checksum()) {
      throw broken();
    }
    ended = true;
  }

  private void requireInflatedEnd() throws IOException {
    try {
      var more = new byte[1];
      while (!inflater.finished()) {
        if (inflater.inflate(more) > 0) {
          throw broken();
        }
        if (!inflater.finished()) {
          if (!inflater.needsInput()) {
            throw broken();
          }
          fill();
          inflater.setInput(packed);
        }
      }
    } catch (DataFormatException e) {
      throw broken();
    }
  }

  private InvalidArchive broken() {
    return new InvalidArchive(
        "the file " + member.name() + " is not whole: its length or checksum is another");
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
    }
  }
}
