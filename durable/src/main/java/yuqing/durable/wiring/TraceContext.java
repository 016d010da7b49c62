package yuqing.durable.wiring;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/// The W3C trace context of the request, message or timer under way. Consumers continue a trace by
/// themselves: the connector reads the header and makes the current span of it.
final class TraceContext {

  private static final String VERSION = "00";

  /// What carries a trace context is the header's value itself.
  private static final TextMapGetter<String> ITSELF =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of("traceparent");
        }

        @Override
        public String get(String traceparent, String key) {
          return key.equals("traceparent") ? traceparent : null;
        }
      };

  private TraceContext() {}

  /// Null outside any trace.
  static String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? String.join(
            "-", VERSION, span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }

  /// The context that it names; one without a span for null and for an invalid value.
  static Context read(String traceparent) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, ITSELF);
  }
}
