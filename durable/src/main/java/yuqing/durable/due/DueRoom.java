package yuqing.durable.due;

/// How many rows could fire now, where firing hands its work to a bounded number of workers. It
/// answers at once.
@FunctionalInterface
public interface DueRoom {

  /// Room that only the poller's own workers limit.
  DueRoom UNLIMITED = () -> Integer.MAX_VALUE;

  /// Never negative.
  int free();
}
