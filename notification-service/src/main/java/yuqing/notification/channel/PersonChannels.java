package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import yuqing.notification.roster.Addressees;

/// By which channels a person is reached: those on which they have an address, in the school's
/// order. In the caller's transaction.
@ApplicationScoped
public class PersonChannels {
  private final Channels channels;
  private final ChannelStates states;
  private final Addressees addressees;
  private final InstantSource clock;

  PersonChannels(
      Channels channels, ChannelStates states, Addressees addressees, InstantSource clock) {
    this.channels = channels;
    this.states = states;
    this.addressees = addressees;
    this.clock = clock;
  }

  /// The one that comes first and takes messages now; of several that take none the first.
  public String first(String person) {
    var order = channels.ofPeople();
    if (order.size() == 1) {
      return order.getFirst();
    }
    var theirs = of(person, order);
    var now = clock.instant();
    return theirs.stream()
        .filter(each -> states.of(each).isOpenToPeople(now))
        .findFirst()
        .orElseGet(() -> theirs.isEmpty() ? order.getFirst() : theirs.getFirst());
  }

  /// The one after a channel that failed.
  ///
  /// @param tried by which this message went before, the failed one included
  public Optional<String> next(String person, List<String> tried) {
    return of(person, channels.ofPeople()).stream()
        .filter(each -> !tried.contains(each))
        .findFirst();
  }

  /// Whether the school has more than one.
  public boolean areSeveral() {
    return channels.ofPeople().size() > 1;
  }

  private List<String> of(String person, List<String> order) {
    var contact = addressees.contact(person);
    return order.stream()
        .filter(each -> contact.flatMap(found -> address(found, each)).isPresent())
        .toList();
  }

  /// A person's address on a channel; empty where they have none.
  public static Optional<String> address(Addressees.Contact contact, String channel) {
    return switch (channel) {
      case Channels.EMAIL -> Optional.of(contact.email());
      case Channels.SMS -> Optional.ofNullable(contact.phone());
      default -> Optional.empty();
    };
  }
}
