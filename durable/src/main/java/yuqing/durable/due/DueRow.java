package yuqing.durable.due;

import java.time.Duration;
import java.time.Instant;

/// A planned firing.
///
/// @param kind determines the handler
/// @param key what it is about, such as an incident's id
/// @param dueAt the planned instant; it never fires before
/// @param attempts failed attempts so far
/// @param traceparent W3C trace context in which it was set; null when there was none
/// @param priority 1 is first; among the rows that wait for a [DueRoom]
public record DueRow(
    String kind, String key, Instant dueAt, int attempts, String traceparent, int priority) {

  /// The priority of rows that are set without one.
  public static final int USUAL_PRIORITY = 2;

  /// A row of the usual priority.
  public DueRow(String kind, String key, Instant dueAt, int attempts, String traceparent) {
    this(kind, key, dueAt, attempts, traceparent, USUAL_PRIORITY);
  }

  /// A row that was set outside any trace.
  public DueRow(String kind, String key, Instant dueAt, int attempts) {
    this(kind, key, dueAt, attempts, null);
  }

  /// How late it fires. More than some seconds means that the machine was stopped, the gate
  /// closed or the handler failing; the record has to show it.
  public Duration lateness(Instant now) {
    return Duration.between(dueAt, now);
  }
}
