package yuqing.archive.paper;

import java.util.ArrayList;
import java.util.List;

/// How a text falls into lines of a given width, in regular weight: for who has to know before the
/// paper is set whether a text fits. It reckons a line a little narrower than it is, so the
/// renderer never needs more lines than this says.
public final class PaperLines {

  /// The renderer rounds the width of each word up to its own unit.
  private static final double SAFETY = 0.99;

  private final double width;

  /// @param widthPoints of the box inside its padding
  /// @param sizePoints of the type
  public PaperLines(double widthPoints, double sizePoints) {
    this.width = widthPoints * SAFETY / sizePoints * 1000;
  }

  /// @param text as [PaperText#printable] makes it
  /// @return the lines with the line breaks that the text has itself: together they are the text
  public List<String> of(String text) {
    var lines = new ArrayList<String>();
    for (var at = 0; at < text.length(); ) {
      var newLine = text.indexOf('\n', at);
      var end = newLine < 0 ? text.length() : newLine + 1;
      breakParagraph(text.substring(at, end), lines);
      at = end;
    }
    return lines;
  }

  private void breakParagraph(String paragraph, List<String> lines) {
    var places = new PaperLineBreaker();
    places.setText(paragraph);
    var begin = 0;
    var taken = 0;
    var used = 0.0;
    for (var place = places.next(); taken < paragraph.length(); place = places.next()) {
      var end = place < 0 ? paragraph.length() : place;
      var word = paragraph.substring(taken, end);
      var wide = width(word);
      if (used + wide > width && taken > begin) {
        lines.add(paragraph.substring(begin, taken));
        begin = taken;
        used = 0;
      }
      while (wide > width) {
        var fits = begin + fitting(word);
        lines.add(paragraph.substring(begin, fits));
        word = paragraph.substring(fits, end);
        wide = width(word);
        begin = fits;
      }
      used += wide;
      taken = end;
    }
    if (begin < paragraph.length()) {
      lines.add(paragraph.substring(begin));
    }
  }

  /// How many chars of a word that is wider than a line go on one; at least one character.
  private int fitting(String word) {
    var wide = 0.0;
    var chars = 0;
    while (chars < word.length()) {
      var code = word.codePointAt(chars);
      wide += PaperFonts.advance(code);
      if (wide > width && chars > 0) {
        return chars;
      }
      chars += Character.charCount(code);
    }
    return chars;
  }

  /// A space at the end of a line would need no room, and is reckoned with: no line gets wider.
  private static double width(String word) {
    return word.codePoints().mapToDouble(PaperFonts::advance).sum();
  }
}
