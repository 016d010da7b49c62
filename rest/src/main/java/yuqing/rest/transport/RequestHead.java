package yuqing.rest.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A request's head as received, up to its empty line, judged by RFC 9112: what two readers could
/// interpret in two ways is a fault. Where one request ends and the next begins must not depend
/// on the reader.
final class RequestHead {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern REQUEST_LINE = Pattern.compile("(" + TOKEN + ") ([^ ]+) ([^ ]+)");
  private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]\\.[0-9]");
  private static final Pattern NAME = Pattern.compile(TOKEN);
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /// A name, an IPv4 address or an IPv6 address in brackets, and perhaps a port.
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?::[0-9]{0,5})?"
              + "|\\[[0-9A-Fa-f:.]+](?::[0-9]{0,5})?");

  private record Field(String name, String value) {}

  private final String text;
  private final List<Field> fields = new ArrayList<>();
  private boolean http10;

  private RequestHead(String text) {
    this.text = text;
  }

  /// @param head up to and with its empty line
  static Optional<HeadFault> faultOf(byte[] head) {
    return new RequestHead(new String(head, ISO_8859_1)).fault();
  }

  /// The value of a header of a head that may be faulty, for answering in the caller's language.
  static Optional<String> lenientValue(byte[] head, String name) {
    var prefix = name.toLowerCase(Locale.ROOT) + ":";
    return new String(head, ISO_8859_1)
        .lines()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .filter(value -> value.chars().allMatch(RequestHead::isVisible))
        .findFirst();
  }

  private Optional<HeadFault> fault() {
    var lines = text.split("\r\n", -1);
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '\r' ? !text.startsWith("\n", i + 1) : at == '\n' && text.charAt(i - 1) != '\r') {
        return Optional.of(HeadFault.LINE_END);
      }
      if (at != '\r' && at != '\n' && !isVisible(at)) {
        return Optional.of(HeadFault.CONTROL_CHARACTER);
      }
    }
    return requestLine(lines[0])
        .or(() -> readFields(lines))
        .or(this::host)
        .or(this::framing)
        .or(this::expectation);
  }

  private static boolean isVisible(int character) {
    return character == '\t' || (character >= ' ' && character != 0x7F);
  }

  private Optional<HeadFault> requestLine(String line) {
    var parts = REQUEST_LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.of(HeadFault.REQUEST_LINE);
    }
    if (!VERSION.matcher(parts.group(3)).matches()) {
      return Optional.of(HeadFault.REQUEST_LINE);
    }
    http10 = parts.group(3).equals("HTTP/1.0");
    if (!http10 && !parts.group(3).equals("HTTP/1.1")) {
      return Optional.of(HeadFault.VERSION);
    }
    return target(parts.group(1), parts.group(2));
  }

  private static Optional<HeadFault> target(String method, String target) {
    if (method.equals("CONNECT") || (method.equals("OPTIONS") && target.equals("*"))) {
      return Optional.of(HeadFault.NO_RESOURCE);
    }
    if (BARE_PERCENT.matcher(target).find()) {
      return Optional.of(HeadFault.PERCENT_SIGN);
    }
    try {
      var uri = new URI(target);
      boolean absolute = uri.getScheme() != null && uri.getRawAuthority() != null;
      return target.startsWith("/") || absolute
          ? Optional.empty()
          : Optional.of(HeadFault.REQUEST_TARGET);
    } catch (URISyntaxException e) {
      return Optional.of(HeadFault.REQUEST_TARGET);
    }
  }

  private Optional<HeadFault> readFields(String[] lines) {
    for (int i = 1; i < lines.length - 2; i++) {
      var line = lines[i];
      if (line.startsWith(" ") || line.startsWith("\t")) {
        return Optional.of(HeadFault.FOLDED_FIELD);
      }
      int colon = line.indexOf(':');
      if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
        return Optional.of(HeadFault.FIELD_NAME);
      }
      fields.add(
          new Field(
              line.substring(0, colon).toLowerCase(Locale.ROOT),
              line.substring(colon + 1).strip()));
    }
    return Optional.empty();
  }

  private Optional<HeadFault> host() {
    var hosts = values("host").toList();
    boolean fine =
        hosts.isEmpty() ? http10 : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    return fine ? Optional.empty() : Optional.of(HeadFault.HOST);
  }

  private Optional<HeadFault> framing() {
    var lengths = values("content-length").toList();
    var encodings = values("transfer-encoding").toList();
    if (!lengths.isEmpty() && !encodings.isEmpty()) {
      return Optional.of(HeadFault.LENGTH_AND_ENCODING);
    }
    if (lengths.size() > 1 || lengths.stream().anyMatch(each -> !LENGTH.matcher(each).matches())) {
      return Optional.of(HeadFault.CONTENT_LENGTH);
    }
    boolean chunked = encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
    return encodings.isEmpty() || (chunked && !http10)
        ? Optional.empty()
        : Optional.of(HeadFault.TRANSFER_ENCODING);
  }

  private Optional<HeadFault> expectation() {
    var expected = values("expect").toList();
    boolean fine =
        expected.isEmpty()
            || (expected.size() == 1 && expected.getFirst().equalsIgnoreCase("100-continue"));
    return fine ? Optional.empty() : Optional.of(HeadFault.EXPECTATION);
  }

  private Stream<String> values(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).map(Field::value);
  }
}
