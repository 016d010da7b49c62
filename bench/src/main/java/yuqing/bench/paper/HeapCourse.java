package yuqing.bench.paper;

import java.util.ArrayList;
import java.util.List;

/// How much of the heap is in use after so many papers, garbage left out.
final class HeapCourse {

  /// More than a collection leaves by chance, less than a hundred bytes a paper would add.
  private static final long FLAT_WITHIN_BYTES = 2L << 20;

  record Point(int papers, long bytes) {}

  private final List<Point> points = new ArrayList<>();

  void look(int papers) {
    var runtime = Runtime.getRuntime();
    System.gc();
    points.add(new Point(papers, runtime.totalMemory() - runtime.freeMemory()));
  }

  void add(Point point) {
    points.add(point);
  }

  List<Point> points() {
    return List.copyOf(points);
  }

  /// Whether it holds no more at the end than at the beginning.
  boolean isFlat() {
    return points.getLast().bytes() - points.getFirst().bytes() <= FLAT_WITHIN_BYTES;
  }
}
