package yuqing.notification.channel;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// What a channel answered to a test message.
///
/// @param outcome `ACCEPTED`: it took the message over; `REFUSED`: it never will; `UNAVAILABLE`:
///     not now; `MUTED`: nothing for a while; `MISCONFIGURED`: not before its settings are repaired
/// @param reason without addresses; null when accepted
@Schema(name = "ChannelTest")
public record ChannelTestAnswer(
    String channel, String outcome, @MayBeAbsent String reason, Duration took) {

  static ChannelTestAnswer of(String channel, Channel.Answer answer, Duration took) {
    return switch (answer) {
      case Channel.Answer.Accepted _ -> new ChannelTestAnswer(channel, "ACCEPTED", null, took);
      case Channel.Answer.Refused refused ->
          new ChannelTestAnswer(channel, "REFUSED", refused.reason(), took);
      case Channel.Answer.Unavailable unavailable ->
          new ChannelTestAnswer(channel, "UNAVAILABLE", unavailable.reason(), took);
      case Channel.Answer.Muted muted ->
          new ChannelTestAnswer(channel, "MUTED", muted.reason(), took);
      case Channel.Answer.Misconfigured wrong ->
          new ChannelTestAnswer(channel, "MISCONFIGURED", wrong.reason(), took);
    };
  }
}
