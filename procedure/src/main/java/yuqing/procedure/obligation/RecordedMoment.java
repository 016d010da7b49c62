package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.Comparator;

/// When something occurred, and at one and the same instant in which order it was recorded.
record RecordedMoment(Instant at, int order) implements Comparable<RecordedMoment> {

  private static final Comparator<RecordedMoment> BY_TIME =
      Comparator.comparing(RecordedMoment::at).thenComparingInt(RecordedMoment::order);

  @Override
  public int compareTo(RecordedMoment other) {
    return BY_TIME.compare(this, other);
  }
}
