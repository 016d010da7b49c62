package yuqing.durable.due;

import java.time.Duration;
import java.time.Instant;

/// Something that is due.
///
/// @param kind which handler it is for
/// @param key what it is about, such as an incident's id
/// @param dueAt when it was to happen; it never happens before
/// @param attempts that failed so far
/// @param traceparent W3C trace context in which it was set; null when there was none
/// @param priority 1 goes first; of rows that wait for a [DueRoom]
public record DueRow(
    String kind, String key, Instant dueAt, int attempts, String traceparent, int priority) {

  /// Of what was set without one.
  public static final int USUAL_PRIORITY = 2;

  /// One of the usual priority.
  public DueRow(String kind, String key, Instant dueAt, int attempts, String traceparent) {
    this(kind, key, dueAt, attempts, traceparent, USUAL_PRIORITY);
  }

  /// One that was set outside any trace.
  public DueRow(String kind, String key, Instant dueAt, int attempts) {
    this(kind, key, dueAt, attempts, null);
  }

  /// How much too late it is. More than some seconds means that the machine was stopped, the gate
  /// shut or the handler failing, and the record has to say so.
  public Duration lateness(Instant now) {
    return Duration.between(dueAt, now);
  }
}
