package yuqing.notification.channel;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A channel as REST shows it: no address and no secret.
///
/// @param kind `PERSON` or `GROUP`
/// @param configured whether its settings name where it sends to
/// @param reason null for one that works
/// @param until when it is used again; null: now
/// @param perMinute how many messages it is given at most; null for any number
@Schema(name = "Channel")
public record ChannelAnswer(
    String name,
    String kind,
    boolean configured,
    ChannelCondition.State state,
    @MayBeAbsent String reason,
    @MayBeAbsent Instant since,
    @MayBeAbsent Instant until,
    @MayBeAbsent Integer perMinute) {

  static ChannelAnswer of(Channel channel, ChannelCondition condition, Instant now) {
    var limit = channel.perMinute();
    return new ChannelAnswer(
        channel.name(),
        channel instanceof GroupRobot ? "GROUP" : "PERSON",
        channel.isConfigured(),
        condition.state(),
        condition.reason(),
        condition.since(),
        condition.isUsable(now) ? null : condition.until(),
        limit.isPresent() ? limit.getAsInt() : null);
  }
}
