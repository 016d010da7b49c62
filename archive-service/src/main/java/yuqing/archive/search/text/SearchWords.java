package yuqing.archive.search.text;

import java.util.ArrayList;
import java.util.List;

/// The words of a query: blanks part them, and all must be found; what is set in quotation marks,
/// Chinese or English, is one.
public final class SearchWords {

  private static final String OPENING = "\"“„「『";
  private static final String CLOSING = "\"””」』";

  private SearchWords() {}

  /// Words of which nothing can be searched are left out; none may be left.
  public static List<SearchWord> of(String query) {
    var words = new ArrayList<SearchWord>();
    int i = 0;
    while (i < query.length()) {
      int mark = OPENING.indexOf(query.charAt(i));
      int end = mark >= 0 ? phraseEnd(query, i + 1, CLOSING.charAt(mark)) : wordEnd(query, i);
      SearchWord.of(query.substring(mark >= 0 ? i + 1 : i, end)).ifPresent(words::add);
      i = Math.max(end + (mark >= 0 ? 1 : 0), i + 1);
    }
    return words;
  }

  /// A mark that is not closed goes to the end.
  private static int phraseEnd(String query, int from, char closing) {
    int end = query.indexOf(closing, from);
    return end < 0 ? query.length() : end;
  }

  private static int wordEnd(String query, int from) {
    int end = from;
    while (end < query.length() && !parts(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean parts(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || OPENING.indexOf(c) >= 0;
  }
}
