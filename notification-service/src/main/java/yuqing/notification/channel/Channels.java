package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/// The ways there are to reach a person, by their names.
@ApplicationScoped
public class Channels {
  public static final String EMAIL = EmailChannel.NAME;

  private final Instance<Channel> channels;

  Channels(Instance<Channel> channels) {
    this.channels = channels;
  }

  /// The channel of this name, if there is one.
  public Optional<Channel> named(String name) {
    return channels.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
