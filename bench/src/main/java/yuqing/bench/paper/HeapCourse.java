package yuqing.bench.paper;

import java.util.ArrayList;
import java.util.List;

/// How much of the heap is in use after so many papers, garbage left out.
final class HeapCourse {

  /// More than a collection leaves by chance, less than a hundred bytes a paper would add.
  private static final long FLAT_WITHIN_BYTES = 2L << 20;

  record HeapPoint(int papers, long bytes) {}

  private final List<HeapPoint> points = new ArrayList<>();

  void look(int papers) {
    var runtime = Runtime.getRuntime();
    System.gc();
    points.add(new HeapPoint(papers, runtime.totalMemory() - runtime.freeMemory()));
  }

  void add(HeapPoint point) {
    points.add(point);
  }

  List<HeapPoint> points() {
    return List.copyOf(points);
  }

  /// Whether it holds no more at the end than at the beginning.
  boolean isFlat() {
    return points.getLast().bytes() - points.getFirst().bytes() <= FLAT_WITHIN_BYTES;
  }
}
