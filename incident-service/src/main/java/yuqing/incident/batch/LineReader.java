package yuqing.incident.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Splits a stream into lines of bytes in bounded memory: of a line that is too long only its end
/// is looked for.
public final class LineReader {

  /// One line, without its end.
  public static final class Line {
    private final long number;
    private final byte[] bytes;

    private Line(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /// 1, 2, 3 … as the sender counts, empty lines included.
    public long number() {
      return number;
    }

    /// Null when the line is longer than allowed.
    public byte[] bytes() {
      return bytes;
    }

    public boolean tooLong() {
      return bytes == null;
    }

    public boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte each : bytes) {
        if (each != ' ' && each != '\t' && each != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private static final int BUFFER = 16_384;

  private final InputStream stream;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long lines;

  public LineReader(InputStream stream, int maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /// The next line; null at the end.
  public Line next() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    lines++;
    var line = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    do {
      int end = endOfLine();
      int room = maxBytes - line.size();
      tooLong |= end - from > room;
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      from = end;
      if (end < to) {
        from++;
        break;
      }
    } while (fill());
    return new Line(lines, tooLong ? null : line.toByteArray());
  }

  private int endOfLine() {
    int at = from;
    while (at < to && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, stream.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
