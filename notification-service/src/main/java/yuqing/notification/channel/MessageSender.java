package yuqing.notification.channel;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Sends letters outside any transaction. What is lost here in a crash comes again by its row.
@ApplicationScoped
class MessageSender {
  private static final Logger LOG = Logger.getLogger(MessageSender.class);

  private final Channels channels;
  private final DeliveryOutcome settlement;
  private final InstantSource clock;
  private final Tracer tracer;

  MessageSender(Channels channels, DeliveryOutcome settlement, InstantSource clock, Tracer tracer) {
    this.channels = channels;
    this.settlement = settlement;
    this.clock = clock;
    this.tracer = tracer;
  }

  /// An attempt that is on the record.
  ///
  /// @param lostAt when it is repeated by its row; it must not begin at or after that
  record Task(
      UUID incident, UUID delivery, int attempt, String channel, Message letter, Instant lostAt) {}

  /// With a span of its own in the current trace.
  void send(Task task) {
    var span =
        tracer.spanBuilder("send " + task.channel()).setSpanKind(SpanKind.CLIENT).startSpan();
    MDC.put("incident", task.incident().toString());
    try (var _ = span.makeCurrent()) {
      sendInTime(task);
    } catch (RuntimeException failed) {
      span.setStatus(StatusCode.ERROR);
      LOG.warnf(failed, "attempt at %s is to be repeated", task.letter());
    } finally {
      span.end();
      MDC.remove("incident");
    }
  }

  private void sendInTime(Task task) {
    if (!clock.instant().isBefore(task.lostAt())) {
      LOG.infof("%s waited too long for a sender, its row repeats it", task.letter());
      return;
    }
    var answer = channel(task.channel()).send(task.letter());
    if (!(answer instanceof Channel.Answer.Accepted)) {
      Span.current().setStatus(StatusCode.ERROR);
    }
    settlement.settle(task, answer);
  }

  private Channel channel(String name) {
    return channels.named(name).orElseThrow(() -> new IllegalStateException("no channel " + name));
  }
}
