package yuqing.archive.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What of a text can be printed. Text of people and of other systems comes with anything in it;
/// on paper each character is itself, or another that has the same glyph (a radical prints as the
/// character it looks like), or its code in brackets: 〔U+1F600〕. Nothing vanishes but what is
/// invisible by nature: joiners, variation selectors and the like.
///
/// [PaperRenderer] applies [#printable] to every paper; whoever builds XHTML without a template
/// applies [#escaped] to each text in it.
public final class PaperText {

  private static final Map<Integer, Integer> SAME_GLYPH = sameGlyph();

  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;
  private static final int NEXT_LINE = 0x85;

  private PaperText() {}

  /// @return the text with a substitute for what the font cannot print; markup stays what it is,
  ///     and no substitute is markup
  public static String printable(String text) {
    var printed = new StringBuilder(text.length() + 16);
    for (var at = 0; at < text.length(); ) {
      var code = text.codePointAt(at);
      at += Character.charCount(code);
      print(code, at < text.length() && text.charAt(at) == '\n', printed);
    }
    return printed.toString();
  }

  /// @return the text as it stands between tags and in an attribute's quotes
  public static String escaped(String text) {
    return printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void print(int code, boolean beforeNewLine, StringBuilder printed) {
    switch (code) {
      case '\n', NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> printed.append('\n');
      case '\r' -> printed.append(beforeNewLine ? "" : "\n");
      case '\t' -> printed.append(' ');
      default -> {
        if (PaperFonts.hasGlyph(code)) {
          printed.appendCodePoint(code);
        } else if (!isInvisible(code)) {
          var same = SAME_GLYPH.get(code);
          printed.append(same == null ? code(code) : Character.toString(same));
        }
      }
    }
  }

  private static String code(int code) {
    return "〔U+%04X〕".formatted(code);
  }

  /// Invisible, and without an effect that would change how the rest reads: overrides of the
  /// direction are no such thing, and print as their code.
  private static boolean isInvisible(int code) {
    return code == 0xAD // soft hyphen
        || (code >= 0x200B && code <= 0x200D) // zero width space and joiners
        || code == 0x2060 // word joiner
        || code == 0xFEFF // byte order mark
        || (code >= 0xFE00 && code <= 0xFE0F) // variation selectors
        || (code >= 0xE0100 && code <= 0xE01EF);
  }

  /// From the characters that the font file left out to those which have their glyph.
  private static Map<Integer, Integer> sameGlyph() {
    var same = new TreeMap<Integer, Integer>();
    try (var file = PaperText.class.getResourceAsStream("/fonts/same-glyph.txt");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var codes = line.split(" ", 2);
        same.put(Integer.parseInt(codes[0], 16), Integer.parseInt(codes[1], 16));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the archive was built without its fonts", e);
    }
    return same;
  }
}
