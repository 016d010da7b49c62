package yuqing.notification.channel;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.Map;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;

/// Channel settings, and limits that are never reached, without a service around them.
public final class ChannelTestSettings {
  private ChannelTestSettings() {}

  /// The defaults, but for these.
  public static ChannelSettings with(Map<String, String> others) {
    return new SmallRyeConfigBuilder()
        .withMapping(ChannelSettings.class)
        .withDefaultValues(others)
        .build()
        .getConfigMapping(ChannelSettings.class);
  }

  /// @param takes what every request for a token is answered
  public static SendLimits limits(boolean takes) {
    return new SendLimits(new OneAnswer(takes), InstantSource.system());
  }

  private record OneAnswer(boolean takes) implements Transactions {

    @Override
    @SuppressWarnings("unchecked")
    public <T> T inNew(TransactionalWork<T> work) {
      return (T) (Object) takes;
    }

    @Override
    public <T> T inCurrent(TransactionalWork<T> work) {
      return inNew(work);
    }
  }
}
