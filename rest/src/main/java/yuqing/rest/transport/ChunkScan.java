package yuqing.rest.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import java.util.regex.Pattern;

/// Follows a chunked body from one chunk's size to the next and judges each size's line: Netty
/// tolerates blanks there that other readers interpret differently.
final class ChunkScan {

  private static final int MAX_LINE = 1024;
  private static final int LINE_END = 2;

  /// The size, and extensions, which are unused but allowed by RFC 9112.
  private static final Pattern LINE =
      Pattern.compile("([0-9A-Fa-f]{1,7})(?:[ \t]*;[\\t\\x20-\\x7E]*)?");

  /// The bytes of the current chunk with its lines that have not been read yet.
  private long left;

  private boolean last;
  private boolean faulty;

  boolean isFaulty() {
    return faulty;
  }

  /// Whether the received bytes may be read on; false also until a size's line is complete.
  boolean mayRead(ByteBuf bytes) {
    if (last || left > 0) {
      return true;
    }
    int start = bytes.readerIndex();
    int feed = bytes.indexOf(start, bytes.writerIndex(), (byte) '\n');
    if (feed < 0) {
      faulty = bytes.readableBytes() > MAX_LINE;
      return false;
    }
    int length = feed - start + 1;
    var line = LINE.matcher(bytes.toString(start, Math.max(0, length - LINE_END), ISO_8859_1));
    faulty = length > MAX_LINE || length < LINE_END + 1 || !line.matches();
    if (faulty) {
      return false;
    }
    long size = Long.parseLong(line.group(1), 16);
    last = size == 0;
    left = length + size + LINE_END;
    return true;
  }

  void read(int bytes) {
    left -= bytes;
  }
}
