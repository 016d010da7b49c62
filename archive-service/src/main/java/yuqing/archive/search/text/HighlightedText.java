package yuqing.archive.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yuqing.archive.search.text.SearchWord.Span;

/// A text, or the part of it around the first find, cut where the words of a query begin and end.
public final class HighlightedText {

  /// How many characters of the text stand before the first find.
  private static final int BEFORE = 24;

  /// Places of one word that are looked for.
  private static final int MOST_SPANS = 20;

  private static final String LEFT_OUT = "…";

  /// @param hit whether it is what was searched
  public record Part(String text, boolean hit) {}

  private HighlightedText() {}

  /// The whole text.
  public static List<Part> whole(FoldedText text, List<SearchWord> words) {
    return parts(text.original(), spans(text, words), 0, text.original().length());
  }

  /// The part around the first find; empty where there is none.
  ///
  /// @param room characters at most, beside the marks of what is left out
  public static List<Part> excerpt(FoldedText text, List<SearchWord> words, int room) {
    var spans = spans(text, words);
    if (spans.isEmpty()) {
      return List.of();
    }
    var original = text.original();
    int start = Math.max(0, spans.getFirst().start() - BEFORE);
    int end = Math.min(original.length(), start + room);
    start = boundary(original, Math.max(0, Math.min(start, end - room)));
    end = boundary(original, end);
    var parts = new ArrayList<Part>();
    if (start > 0) {
      parts.add(new Part(LEFT_OUT, false));
    }
    parts.addAll(parts(original, spans, start, end));
    if (end < original.length()) {
      parts.add(new Part(LEFT_OUT, false));
    }
    return parts;
  }

  /// Never between the halves of a pair.
  private static int boundary(String text, int at) {
    boolean inPair =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inPair ? at - 1 : at;
  }

  private static List<Span> spans(FoldedText text, List<SearchWord> words) {
    var sorted =
        words.stream()
            .flatMap(word -> word.spans(text, MOST_SPANS).stream())
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .toList();
    var joined = new ArrayList<Span>();
    for (var span : sorted) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && span.start() <= last.end()) {
        joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static List<Part> parts(String text, List<Span> spans, int from, int to) {
    var parts = new ArrayList<Part>();
    int at = from;
    for (var span : spans) {
      int start = Math.max(at, span.start());
      int end = Math.min(to, span.end());
      if (start >= end) {
        continue;
      }
      add(parts, text.substring(at, start), false);
      add(parts, text.substring(start, end), true);
      at = end;
    }
    add(parts, text.substring(at, Math.max(at, to)), false);
    return parts;
  }

  private static void add(List<Part> parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, hit));
    }
  }
}
