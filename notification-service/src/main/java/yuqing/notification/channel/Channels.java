package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways there are to reach a person or a group, by their names and in the school's order.
@ApplicationScoped
public class Channels {
  public static final String EMAIL = EmailChannel.NAME;
  public static final String SMS = "sms";

  private final Instance<Channel> channels;
  private final ChannelSettings settings;
  private final ChannelStates states;

  Channels(Instance<Channel> channels, ChannelSettings settings, ChannelStates states) {
    this.channels = channels;
    this.settings = settings;
    this.states = states;
  }

  /// The channel of this name, if there is one.
  public Optional<Channel> named(String name) {
    return channels.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// Sends, and remembers what the answer says about the channel.
  ///
  /// @throws IllegalStateException where there is no such channel
  public Channel.Answer send(String name, Message message) {
    var channel = named(name).orElseThrow(() -> new IllegalStateException("no channel " + name));
    var answer = channel.send(message);
    states.observe(name, answer);
    return answer;
  }

  /// Those by which people are reached and that have their settings, in the school's order; e-mail
  /// where the order names none.
  public List<String> ofPeople() {
    var ordered =
        configured(settings.order()).filter(each -> !(each instanceof GroupRobot)).toList();
    return ordered.isEmpty() ? List.of(EMAIL) : ordered.stream().map(Channel::name).toList();
  }

  /// The robots that have their settings, in the school's order.
  public List<GroupRobot> robots() {
    return configured(settings.groupOrder())
        .filter(GroupRobot.class::isInstance)
        .map(GroupRobot.class::cast)
        .toList();
  }

  /// All, those of people first, each group in the school's order.
  public List<Channel> all() {
    var order = Stream.concat(settings.order().stream(), settings.groupOrder().stream()).toList();
    return channels.stream()
        .sorted(
            Comparator.comparing((Channel each) -> each instanceof GroupRobot)
                .thenComparing(each -> place(order, each.name()))
                .thenComparing(Channel::name))
        .toList();
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  private Stream<Channel> configured(List<String> order) {
    return order.stream()
        .distinct()
        .flatMap(name -> named(name).stream())
        .filter(Channel::isConfigured);
  }
}
