package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.Comparator;

/// When something occurred, and at one and the same instant in which order it was recorded.
record Moment(Instant at, int order) implements Comparable<Moment> {

  private static final Comparator<Moment> BY_TIME =
      Comparator.comparing(Moment::at).thenComparingInt(Moment::order);

  @Override
  public int compareTo(Moment other) {
    return BY_TIME.compare(this, other);
  }
}
