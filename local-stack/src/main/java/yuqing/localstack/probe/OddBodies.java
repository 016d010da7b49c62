package yuqing.localstack.probe;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Bodies that are no JSON object, by what is odd about them.
final class OddBodies {

  /// What is neither JSON nor YAML.
  static final Set<String> IN_NO_FORMAT =
      Set.of("empty", "blanks", "no UTF-8", "utf-32 mark", "other utf-32 mark", "cut short");

  /// What is an object of JSON, with fields that are none.
  static final Set<String> OBJECTS =
      Set.of("a huge exponent", "unknown field", "unpaired surrogate");

  static final Map<String, byte[]> ALL = all();

  private OddBodies() {}

  private static Map<String, byte[]> all() {
    var odd = new LinkedHashMap<String, byte[]>();
    odd.put("empty", new byte[0]);
    odd.put("blanks", " \r\n\t ".getBytes(UTF_8));
    odd.put("no UTF-8", new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
    odd.put("utf-32 mark", new byte[] {0, 0, (byte) 0xff, (byte) 0xfe});
    odd.put("other utf-32 mark", new byte[] {(byte) 0xfe, (byte) 0xff, 0, 0});
    odd.put("utf-16", "{}".getBytes(UTF_16BE));
    odd.put("utf-16, the other way", "{}".getBytes(UTF_16LE));
    odd.put("byte order mark", "\uFEFF{}".getBytes(UTF_8));
    odd.put("NUL", new byte[] {0});
    odd.put("cut short", "{\"a\": [".getBytes(UTF_8));
    odd.put("two documents", "{} {}".getBytes(UTF_8));
    odd.put("twice the same", "{\"a\":1,\"a\":1}".getBytes(UTF_8));
    odd.put("deep", ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(UTF_8));
    odd.put("a number without end", ("{\"a\":" + "9".repeat(5_000) + "}").getBytes(UTF_8));
    odd.put("a huge exponent", "{\"a\":1e999999999}".getBytes(UTF_8));
    odd.put("NaN", "{\"a\":NaN}".getBytes(UTF_8));
    odd.put("a name without end", ("{\"" + "a".repeat(100_000) + "\":1}").getBytes(UTF_8));
    odd.put("null", "null".getBytes(UTF_8));
    odd.put("a text", "\"x\"".getBytes(UTF_8));
    odd.put("a number", "7".getBytes(UTF_8));
    odd.put("a list", "[{}]".getBytes(UTF_8));
    odd.put("unknown field", "{\"fieldThatIsNone\":1}".getBytes(UTF_8));
    odd.put("unpaired surrogate", "{\"\\ud800\":1}".getBytes(UTF_8));
    return odd;
  }
}
