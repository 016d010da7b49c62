package yuqing.incident.formscan;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/// A piece of a file that is mapped into memory and not copied onto the heap.
final class FilePiece {

  private final ByteBuffer bytes;

  FilePiece(ByteBuffer bytes) {
    this.bytes = bytes.slice();
  }

  int length() {
    return bytes.limit();
  }

  byte at(int index) {
    return bytes.get(index);
  }

  /// @param from, to indices into it
  FilePiece part(int from, int to) {
    return new FilePiece(bytes.slice(from, to - from));
  }

  /// Each byte a character.
  String text(int from, int to) {
    var copy = new byte[to - from];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }

  /// @return the index of a word's first letter; -1 where it does not come
  int find(String word, int from) {
    var wanted = word.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = from; i <= length() - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes.get(i + same) == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  /// How often these two bytes come.
  int count(byte first, byte second) {
    int count = 0;
    for (int i = 0; i + 1 < length(); i++) {
      if (bytes.get(i) == first && bytes.get(i + 1) == second) {
        count++;
      }
    }
    return count;
  }

  ImageInputStream stream() {
    var unread = bytes.duplicate();
    return new ImageInputStreamImpl() {
      @Override
      public int read() {
        bitOffset = 0;
        unread.position((int) Math.min(streamPos, unread.limit()));
        if (!unread.hasRemaining()) {
          return -1;
        }
        streamPos++;
        return unread.get() & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int most) {
        bitOffset = 0;
        unread.position((int) Math.min(streamPos, unread.limit()));
        if (!unread.hasRemaining()) {
          return most == 0 ? 0 : -1;
        }
        int n = Math.min(most, unread.remaining());
        unread.get(into, offset, n);
        streamPos += n;
        return n;
      }

      @Override
      public long length() {
        return unread.limit();
      }
    };
  }

  InputStream input() {
    var unread = bytes.duplicate();
    return new InputStream() {
      @Override
      public int read() {
        return unread.hasRemaining() ? unread.get() & 0xFF : -1;
      }

      @Override
      public int read(byte[] into, int offset, int most) {
        if (!unread.hasRemaining()) {
          return most == 0 ? 0 : -1;
        }
        int n = Math.min(most, unread.remaining());
        unread.get(into, offset, n);
        return n;
      }
    };
  }
}
