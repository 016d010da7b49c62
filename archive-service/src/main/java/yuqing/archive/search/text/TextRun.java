package yuqing.archive.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Neighbouring characters of one kind in a folded text.
final class TextRun {

  private final CharacterKind kind;
  private final int[] points;

  private TextRun(CharacterKind kind, int[] points) {
    this.kind = kind;
    this.points = points;
  }

  /// All of a text, one after the other.
  static List<TextRun> of(String folded) {
    var points = folded.codePoints().toArray();
    var runs = new ArrayList<TextRun>();
    int start = 0;
    while (start < points.length) {
      var kind = CharacterKind.of(points[start]);
      int end = start + 1;
      while (end < points.length && CharacterKind.of(points[end]) == kind) {
        end++;
      }
      runs.add(new TextRun(kind, Arrays.copyOfRange(points, start, end)));
      start = end;
    }
    return runs;
  }

  CharacterKind kind() {
    return kind;
  }

  /// In characters.
  int length() {
    return points.length;
  }

  String beginning(int most) {
    return part(0, Math.min(most, points.length));
  }

  /// So many neighbours, from each character on.
  List<String> slices(int length) {
    return IntStream.rangeClosed(0, points.length - length)
        .mapToObj(at -> part(at, length))
        .toList();
  }

  String part(int start, int length) {
    return new String(points, start, length);
  }
}
