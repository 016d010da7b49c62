package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yuqing.journeys.misuse.Reply.How;

/// Reads an answer of HTTP/1.1 from the wire.
final class ReplyReader {

  private static final int LINE_AT_MOST = 1 << 20;

  private final BufferedInputStream in;
  private final boolean head;

  private ReplyReader(BufferedInputStream in, boolean head) {
    this.in = in;
    this.head = head;
  }

  static Reply read(BufferedInputStream in, boolean head) throws IOException {
    return new ReplyReader(in, head).answer();
  }

  private Reply answer() throws IOException {
    var statusLine = line();
    while (statusLine.startsWith("HTTP/1.1 100")) {
      headers();
      statusLine = line();
    }
    var parts = statusLine.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/") || !parts[1].matches("\\d{3}")) {
      throw new IOException("no status line: " + statusLine);
    }
    int status = Integer.parseInt(parts[1]);
    var headers = headers();
    if (first(headers, "Content-Type").startsWith("text/event-stream")) {
      // A stream without an end: its beginning is the answer.
      return new Reply(How.ANSWERED, status, headers, "", 1, true);
    }
    boolean none = head || status == 204 || status == 304 || status < 200;
    boolean untilEnd = !none && !headers.containsKey("Content-Length") && !isChunked(headers);
    var body = none ? "" : new String(body(headers), UTF_8);
    boolean cut = body.length() >= AnswerCheck.MOST_BYTES;
    return new Reply(How.ANSWERED, status, headers, body, 1, untilEnd || cut);
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (isChunked(headers)) {
      return chunks();
    }
    var length = first(headers, "Content-Length");
    if (length.isEmpty()) {
      return in.readNBytes(AnswerCheck.MOST_BYTES);
    }
    int announced = (int) Math.min(Long.parseLong(length), AnswerCheck.MOST_BYTES);
    var body = in.readNBytes(announced);
    if (body.length < announced) {
      throw new EOFException("the body ends before its length");
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = size(); size > 0 && body.size() < AnswerCheck.MOST_BYTES; size = size()) {
      var chunk = in.readNBytes(size);
      if (chunk.length < size) {
        throw new EOFException("a chunk ends before its length");
      }
      body.writeBytes(chunk);
      line();
    }
    if (body.size() < AnswerCheck.MOST_BYTES) {
      headers();
    }
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private Map<String, List<String>> headers() throws IOException {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = Math.max(line.indexOf(':'), 0);
      headers
          .computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static boolean isChunked(Map<String, List<String>> headers) {
    return first(headers, "Transfer-Encoding").equalsIgnoreCase("chunked");
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of("")).getFirst();
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LINE_AT_MOST) {
        throw new EOFException("the answer ends within a line");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
