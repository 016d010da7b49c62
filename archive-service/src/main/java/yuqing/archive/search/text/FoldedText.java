package yuqing.archive.search.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;

/// A text in the form in which it is compared: NFKC (so full width becomes half width), without
/// differences of letter case, white space as one blank, characters that only steer others left
/// out. Traditional characters stay. Each folded character knows the place it came from.
public final class FoldedText {

  private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

  private final String original;
  private final StringBuilder folded;
  private int[] starts;
  private int[] ends;

  private FoldedText(String original) {
    this.original = original;
    this.folded = new StringBuilder(original.length());
    this.starts = new int[original.length() + 8];
    this.ends = new int[original.length() + 8];
  }

  public static FoldedText of(String text) {
    var folding = new FoldedText(text);
    int i = 0;
    while (i < text.length()) {
      i = folding.foldAt(i);
    }
    return folding;
  }

  /// @return where the next character begins
  private int foldAt(int i) {
    char c = original.charAt(i);
    boolean alone = i + 1 == original.length() || !mayExtend(original.charAt(i + 1));
    if (c >= 0x4E00 && c <= 0x9FFF) {
      append(c, i, i + 1);
      return i + 1;
    }
    if (alone && c < 0x80) {
      appendAscii(c, i);
      return i + 1;
    }
    if (alone && c >= 0xFF01 && c <= 0xFF5E) {
      appendAscii((char) (c - 0xFEE0), i);
      return i + 1;
    }
    int end = clusterEnd(i);
    appendCluster(i, end);
    return end;
  }

  private void appendAscii(char c, int at) {
    if (c <= ' ') {
      appendBlank(at, at + 1);
    } else if (c >= 'A' && c <= 'Z') {
      append((char) (c + 32), at, at + 1);
    } else if (c != 0x7F) {
      append(c, at, at + 1);
    }
  }

  private void appendCluster(int start, int end) {
    var letters = Normalizer.normalize(original.substring(start, end), Form.NFKC);
    // Upper case first: ß and ſ become what they are written as in capitals.
    var small = letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    var whole = Normalizer.normalize(small, Form.NFKC);
    whole
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                appendBlank(start, end);
              } else if (!isLeftOut(c)) {
                for (var unit : Character.toChars(c)) {
                  append(unit, start, end);
                }
              }
            });
  }

  private void appendBlank(int start, int end) {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) == ' ') {
      ends[last] = end;
    } else {
      append(' ', start, end);
    }
  }

  private void append(char c, int start, int end) {
    int at = folded.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    folded.append(c);
  }

  private int clusterEnd(int start) {
    int end = start + Character.charCount(original.codePointAt(start));
    while (end < original.length() && isExtending(original.codePointAt(end))) {
      end += Character.charCount(original.codePointAt(end));
    }
    return end;
  }

  /// Nearly no character does: a quick answer for nearly all.
  private static boolean mayExtend(char c) {
    return c >= 0x0300
        && (c < 0x2E80 || c > 0x9FFF)
        && (Character.isSurrogate(c) || isExtending(c));
  }

  /// Whether it is set upon the character before it, and composed with it by NFKC.
  private static boolean isExtending(int codePoint) {
    boolean mark =
        switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
    boolean halfWidthVoicing = codePoint == 0xFF9E || codePoint == 0xFF9F;
    boolean jamo = codePoint >= 0x1160 && codePoint <= 0x11FF;
    return mark || halfWidthVoicing || jamo;
  }

  private static boolean isLeftOut(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || codePoint == COMBINING_GRAPHEME_JOINER
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || (codePoint >= 0x180B && codePoint <= 0x180F);
  }

  String original() {
    return original;
  }

  /// What is compared.
  public String folded() {
    return folded.toString();
  }

  /// Where in the original a folded character begins.
  int start(int at) {
    return starts[at];
  }

  /// Where in the original a folded character ends.
  int end(int at) {
    return ends[at];
  }
}
