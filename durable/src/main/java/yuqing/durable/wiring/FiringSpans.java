package yuqing.durable.wiring;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueTracing;

/// A span for each firing: within the trace in which the row was set, or the root of a new one that
/// is linked to it.
record FiringSpans(Tracer tracer) implements DueTracing {

  @Override
  public void around(DueRow row, boolean goesOn, Runnable firing) {
    var span = begin(row, goesOn);
    try (var _ = span.makeCurrent()) {
      firing.run();
    } finally {
      span.end();
    }
  }

  private Span begin(DueRow row, boolean goesOn) {
    var setIn = TraceContext.read(row.traceparent());
    var span = tracer.spanBuilder("due " + row.kind()).setAttribute("yuqing.key", row.key());
    if (goesOn) {
      span.setParent(setIn);
    } else {
      span.setNoParent().addLink(Span.fromContext(setIn).getSpanContext());
    }
    return span.startSpan();
  }
}
