package yuqing.archive.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/// The text of a stream of server-sent events.
final class SseFormat {

  /// What a browser waits before it comes back, 3 s.
  static final byte[] OPENING = utf8("retry: 3000\n\n");

  private static final Pattern LINE_END = Pattern.compile("[\r\n]");

  private SseFormat() {}

  /// @param type another's text: a line's end in it would begin a field of its own
  /// @param data JSON on one line
  static byte[] event(StreamPosition place, String type, byte[] data) {
    var bytes = new ByteArrayOutputStream(data.length + 100);
    var name = LINE_END.matcher(type).replaceAll(" ");
    bytes.writeBytes(utf8("id: " + place + "\nevent: " + name + "\ndata: "));
    bytes.writeBytes(data);
    bytes.writeBytes(utf8("\n\n"));
    return bytes.toByteArray();
  }

  /// Says that there is nothing at present. Its `id:` moves a reader on past what its filters leave
  /// out, without an event.
  static byte[] heartbeat(StreamPosition place) {
    return utf8(": heartbeat\nid: " + place + "\n\n");
  }

  /// Says that there is more to look through than was looked through so far, up to this `id:`.
  static byte[] catchingUp(StreamPosition place) {
    return utf8(": catching up\nid: " + place + "\n\n");
  }

  static byte[] comment(String text) {
    return utf8(": " + text + "\n\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
