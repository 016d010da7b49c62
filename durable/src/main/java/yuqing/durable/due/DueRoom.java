package yuqing.durable.due;

/// How many rows could be fired now, where firing hands its work to a bounded number of workers. To
/// be answered at once.
@FunctionalInterface
public interface DueRoom {

  /// Nothing but the poller's own workers bounds it.
  DueRoom UNLIMITED = () -> Integer.MAX_VALUE;

  /// Never less than 0.
  int free();
}
