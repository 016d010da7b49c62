package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A request before it is sent as bytes; each change is a draft of its own.
///
/// @param target path and query, as they are sent
/// @param headers whole lines, in ISO 8859-1: a byte of the corpus is a character here
/// @param body null for none
@SuppressWarnings("ArrayRecordComponent") // Drafts are not compared; their bytes may be large.
record RequestDraft(String method, String target, List<String> headers, byte[] body) {

  RequestDraft withMethod(String another) {
    return new RequestDraft(another, target, headers, body);
  }

  RequestDraft withTarget(String another) {
    return new RequestDraft(method, another, headers, body);
  }

  /// Replaces the header.
  RequestDraft with(String name, String value) {
    return without(name).adding(name + ": " + value);
  }

  RequestDraft adding(String headerLine) {
    var more = new ArrayList<>(headers);
    more.add(headerLine);
    return new RequestDraft(method, target, more, body);
  }

  RequestDraft without(String name) {
    var fewer =
        headers.stream()
            .filter(line -> !line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
            .toList();
    return new RequestDraft(method, target, fewer, body);
  }

  RequestDraft withBody(byte[] another) {
    return new RequestDraft(method, target, headers, another);
  }

  /// The bytes in the form of HTTP/1.1.
  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((method + " ").getBytes(ISO_8859_1));
    // What a careless client sends unescaped is UTF-8.
    bytes.writeBytes(target.getBytes(UTF_8));
    var head = new StringBuilder(" HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }
}
