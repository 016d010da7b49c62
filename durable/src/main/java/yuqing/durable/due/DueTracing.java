package yuqing.durable.due;

/// Runs each firing within a span.
@FunctionalInterface
public interface DueTracing {

  /// Without any span.
  DueTracing NONE = (_, _, firing) -> firing.run();

  /// @param goesOn whether the firing belongs to the trace in which its row was set, as a retry
  ///     does; otherwise it begins a trace of its own that is linked to that one
  void around(DueRow row, boolean goesOn, Runnable firing);
}
