package yuqing.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Lines of a stream, one at a time and none longer than a limit, so that a file of any size and
/// any kind is read in little memory.
final class NdjsonLines {
  private final InputStream in;
  private final int longest;
  private int number;

  /// @param longest in bytes; of a longer line its beginning is given
  NdjsonLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// One line, as its bytes are: what is no UTF-8 must not become something else.
  static final class NdjsonLine {
    private final int number;
    private final byte[] bytes;
    private final boolean isTooLong;

    private NdjsonLine(int number, byte[] bytes, boolean isTooLong) {
      this.number = number;
      this.bytes = bytes;
      this.isTooLong = isTooLong;
    }

    /// From 1; empty lines are counted too.
    int number() {
      return number;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    /// Whether its end is left out.
    boolean isTooLong() {
      return isTooLong;
    }

    boolean isEmpty() {
      return bytes.length == 0;
    }
  }

  /// Without its line feed and a carriage return before that; empty at the end.
  Optional<NdjsonLine> next() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean isTooLong = false;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() < longest) {
        line.write(next);
      } else {
        isTooLong |= next != '\r';
      }
    }
    number++;
    return Optional.of(new NdjsonLine(number, trimmed(line.toByteArray()), isTooLong));
  }

  private static byte[] trimmed(byte[] bytes) {
    boolean hasReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return hasReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }
}
