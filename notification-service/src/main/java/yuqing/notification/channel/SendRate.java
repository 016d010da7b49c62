package yuqing.notification.channel;

/// How fast a channel is given messages: a few at once, then one after another, and in no minute
/// more than its limit.
///
/// @param burst how many at once, when it was quiet before
/// @param perSecond how many more follow
record SendRate(int burst, double perSecond) {

  /// More at once would break a published limit of five a second.
  private static final int LARGEST_BURST = 3;

  private static final double SECONDS_IN_A_MINUTE = 60.0;

  /// A quarter of a minute's messages at once; what is left of them spread over the minute, so that
  /// both together are the limit.
  static SendRate of(int perMinute) {
    int limit = Math.max(2, perMinute);
    int burst = Math.clamp(limit / 4, 1, LARGEST_BURST);
    return new SendRate(burst, (limit - burst) / SECONDS_IN_A_MINUTE);
  }
}
