package yuqing.durable.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.durable.due.DueRow;

class FiringSpansTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String SET_IN = "00-" + TRACE + "-" + SPAN + "-01";

  private final List<SpanData> ended = new ArrayList<>();
  private final List<String> within = new ArrayList<>();
  private final FiringSpans spans =
      new FiringSpans(
          SdkTracerProvider.builder().addSpanProcessor(new Kept(ended)).build().get("test"));

  private record Kept(List<SpanData> ended) implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      ended.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private SpanData fired(String traceparent, boolean goesOn) {
    var row = new DueRow("judge", "a", Instant.EPOCH, 0, traceparent);
    spans.around(row, goesOn, () -> within.add(TraceContext.current()));
    assertThat(TraceContext.current()).as("outside of it").isNull();
    return ended.getLast();
  }

  @Test
  void whatIsDueByItsTimeBeginsATraceLinkedToTheOneThatSetIt() {
    var span = fired(SET_IN, false);
    assertThat(span.getName()).isEqualTo("due judge");
    assertThat(span.getTraceId()).isNotEqualTo(TRACE);
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getLinks()).hasSize(1);
    assertThat(span.getLinks().getFirst().getSpanContext().getTraceId()).isEqualTo(TRACE);
    assertThat(within).containsExactly("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
  }

  @Test
  void aContinuationStaysInTheTraceThatSetIt() {
    var span = fired(SET_IN, true);
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo(SPAN);
    assertThat(span.getLinks()).isEmpty();
    assertThat(within).containsExactly("00-" + TRACE + "-" + span.getSpanId() + "-01");
  }

  @Test
  void aRowSetOutsideAnyTraceFiresAllTheSame() {
    for (var traceparent : new String[] {null, "no trace"}) {
      for (boolean goesOn : new boolean[] {true, false}) {
        var span = fired(traceparent, goesOn);
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getLinks()).isEmpty();
        assertThat(span.getSpanContext().isValid()).isTrue();
      }
    }
  }

  @Test
  void aFiringThatFailsEndsItsSpan() {
    var row = new DueRow("judge", "a", Instant.EPOCH, 0, SET_IN);
    Runnable firing =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> spans.around(row, true, firing)).hasMessage("broken");
    assertThat(ended).hasSize(1);
  }
}
