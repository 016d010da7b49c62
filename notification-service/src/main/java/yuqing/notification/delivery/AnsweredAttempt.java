package yuqing.notification.delivery;

import io.opentelemetry.context.Context;
import yuqing.notification.channel.Channel;

/// An attempt whose answer is to be recorded.
///
/// @param trace of its message
record AnsweredAttempt<D extends Delivery>(
    MessageSender.Attempt<D> attempt, Channel.Answer answer, Context trace) {}
