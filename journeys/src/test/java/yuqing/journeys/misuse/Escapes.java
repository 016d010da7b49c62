package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;

/// How the corpus writes bytes: UTF-8 text with `\xHH` for a byte, `\r`, `\n`, `\t`, `\\`, and in
/// `${…}` a value by its name or `${1000*text}` for a text many times.
final class Escapes {

  private static final Pattern REPEATED = Pattern.compile("(\\d+)\\*(.+)");

  private final String text;
  private final Map<String, byte[]> values;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int at;

  private Escapes(String text, Map<String, byte[]> values) {
    this.text = text;
    this.values = values;
  }

  static byte[] bytes(String text, Map<String, byte[]> values) {
    return new Escapes(text, values).read();
  }

  private byte[] read() {
    while (at < text.length()) {
      if (text.charAt(at) == '\\') {
        escape();
      } else if (text.startsWith("${", at)) {
        value();
      } else {
        int point = text.codePointAt(at);
        bytes.writeBytes(Character.toString(point).getBytes(UTF_8));
        at += Character.charCount(point);
      }
    }
    return bytes.toByteArray();
  }

  private void escape() {
    if (at + 1 >= text.length()) {
      throw new IllegalArgumentException("a backslash at the end of " + text);
    }
    switch (text.charAt(at + 1)) {
      case 'r' -> bytes.write('\r');
      case 'n' -> bytes.write('\n');
      case 't' -> bytes.write('\t');
      case '\\' -> bytes.write('\\');
      case 'x' -> {
        bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
        at += 2;
      }
      default -> throw new IllegalArgumentException("no such escape at " + at + " of " + text);
    }
    at += 2;
  }

  private void value() {
    int end = end();
    var name = text.substring(at + 2, end);
    var repeated = REPEATED.matcher(name);
    if (repeated.matches()) {
      var once = bytes(repeated.group(2), values);
      for (int i = 0; i < Integer.parseInt(repeated.group(1)); i++) {
        bytes.writeBytes(once);
      }
    } else if (values.containsKey(name)) {
      bytes.writeBytes(values.get(name));
    } else {
      throw new IllegalArgumentException("no value " + name + " for " + text);
    }
    at = end + 1;
  }

  /// Where the value that begins here ends: another may stand within it.
  private int end() {
    int open = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a value without its end in " + text);
  }
}
