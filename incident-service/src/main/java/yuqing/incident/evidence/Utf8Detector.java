package yuqing.incident.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Whether bytes are UTF-8 from the first to the last; they may come piece by piece, and a
/// character may begin in one piece and end in the next.
final class Utf8Detector {

  /// A character has four bytes at most.
  private static final int UNFINISHED = 3;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer undecoded;
  private final CharBuffer unread;

  /// @param piece how many bytes come at once at most
  Utf8Detector(int piece) {
    undecoded = ByteBuffer.allocate(piece + UNFINISHED);
    unread = CharBuffer.allocate(piece + UNFINISHED);
  }

  boolean continuesWith(byte[] bytes, int length) {
    undecoded.put(bytes, 0, length);
    return decodes(false);
  }

  boolean mayEndHere() {
    return decodes(true);
  }

  /// A byte gives one `char` at most: there is always room.
  private boolean decodes(boolean atTheEnd) {
    undecoded.flip();
    boolean valid = !decoder.decode(undecoded, unread.clear(), atTheEnd).isError();
    undecoded.compact();
    return valid;
  }
}
