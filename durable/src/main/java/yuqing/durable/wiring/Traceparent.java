package yuqing.durable.wiring;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/// The W3C trace context of the request, message or timer under way. Consumers continue a trace by
/// themselves: the connector reads the header and makes the current span of it.
final class Traceparent {

  private static final String VERSION = "00";

  private Traceparent() {}

  /// Null when nothing is traced.
  static String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? String.join(
            "-", VERSION, span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
