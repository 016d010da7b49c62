package yuqing.notification.delivery;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.Message;

/// Sends messages outside any transaction. What is lost here in a crash comes again by its row.
@ApplicationScoped
class MessageSender {
  private static final Logger LOG = Logger.getLogger(MessageSender.class);

  private final Channels channels;
  private final OutcomeGathering outcomes;
  private final InstantSource clock;
  private final Tracer tracer;

  MessageSender(Channels channels, OutcomeGathering outcomes, InstantSource clock, Tracer tracer) {
    this.channels = channels;
    this.outcomes = outcomes;
    this.clock = clock;
    this.tracer = tracer;
  }

  /// An attempt that is on record.
  ///
  /// @param key of the delivery's due row
  /// @param incident null where the message concerns none
  /// @param lostAt when it is repeated by its row; it must not begin at or after that
  record Attempt<D extends Delivery>(
      DeliveryOwner<D> owner,
      String key,
      UUID incident,
      int number,
      String channel,
      Message message,
      Instant lostAt) {}

  /// With a span of its own in the current trace.
  void send(Attempt<?> attempt) {
    var span =
        tracer.spanBuilder("send " + attempt.channel()).setSpanKind(SpanKind.CLIENT).startSpan();
    MDC.put("incident", Objects.toString(attempt.incident(), ""));
    try (var _ = span.makeCurrent()) {
      sendInTime(attempt);
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR);
      LOG.warnf(e, "attempt at %s is to be repeated", attempt.message());
    } finally {
      span.end();
      MDC.remove("incident");
    }
  }

  private void sendInTime(Attempt<?> attempt) {
    if (!clock.instant().isBefore(attempt.lostAt())) {
      LOG.infof("%s waited too long for a sender, its row repeats it", attempt.message());
      return;
    }
    try (var sending = outcomes.sending(attempt)) {
      var answer = channels.send(attempt.channel(), attempt.message());
      if (!(answer instanceof Channel.Answer.Accepted)) {
        Span.current().setStatus(StatusCode.ERROR);
      }
      sending.record(answer);
    }
  }
}
