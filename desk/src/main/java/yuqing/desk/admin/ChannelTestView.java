package yuqing.desk.admin;

import java.time.Duration;

/// What a channel answered to a test message.
///
/// @param outcome `ACCEPTED`, `REFUSED`, `UNAVAILABLE`, `MUTED` or `MISCONFIGURED`
/// @param reason null when accepted
public record ChannelTestView(String channel, String outcome, String reason, Duration took) {}
