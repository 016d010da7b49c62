package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.HolderChanges;

/// Whoever comes to hold a post while something is open is alerted of all that the post owes, one
/// message an incident. So is who comes to stand in for it: a deputy, or the head and the group
/// office for a department without a liaison on file (article 5).
@ApplicationScoped
class PostHandover implements DueHandler, HolderChanges {
  private static final String KIND = "handover";

  /// Incidents in one transaction, which locks them in the order of their ids.
  private static final int AT_A_TIME = 20;

  /// Those who are alerted in place of a liaison.
  private static final Set<Post> FOR_A_LIAISON = Set.of(Post.DEPARTMENT_HEAD, Post.GROUP_OFFICE);

  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final Addressees addressees;
  private final DueRows dueRows;
  private final IncidentLock lock;
  private final InstantSource clock;

  PostHandover(
      Alerts alerts,
      AlertDeliveries deliveries,
      AlertMessages messages,
      Addressees addressees,
      DueRows dueRows,
      IncidentLock lock,
      InstantSource clock) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.messages = messages;
    this.addressees = addressees;
    this.dueRows = dueRows;
    this.lock = lock;
    this.clock = clock;
  }

  /// A post whose holders changed, and how far its incidents have been gone through: as the due row
  /// names it.
  ///
  /// @param department empty for a post of the school
  private record Key(Post post, String department, UUID after) {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static Key begin(Post post, String department) {
      return new Key(post, department == null ? "" : department, BEFORE_ALL);
    }

    static Key parse(String key) {
      var parts = key.split("[./]", 3);
      return new Key(Post.of(parts[0]), parts[1], UUID.fromString(parts[2]));
    }

    Key goOn(UUID last) {
      return new Key(post, department, last);
    }

    /// Posts that owe what the holders of this one are alerted of.
    Set<Post> owing() {
      return FOR_A_LIAISON.contains(post) ? Set.of(post, Post.LIAISON) : Set.of(post);
    }

    @Override
    public String toString() {
      return post.code() + "." + department + "/" + after;
    }
  }

  @Override
  public void changed(Connection connection, Post post, String department) throws SQLException {
    dueRows.schedule(connection, KIND, Key.begin(post, department).toString(), clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var key = Key.parse(row.key());
    var found = alerts.incidentsOwedBy(key.owing(), key.department(), key.after(), AT_A_TIME);
    for (var incident : found) {
      lock.lock(connection, incident);
      alertOf(connection, incident, key, now);
    }
    if (found.size() == AT_A_TIME) {
      dueRows.schedule(connection, KIND, key.goOn(found.getLast()).toString(), now);
    }
  }

  private void alertOf(Connection connection, UUID incident, Key key, Instant now)
      throws SQLException {
    var owed =
        alerts.owedOn(incident, key.owing(), key.department()).stream()
            .filter(alert -> alert.step > 0)
            .collect(
                Collectors.toMap(
                    alert -> alert.obligation, Function.identity(), (_, newer) -> newer))
            .values();
    var notified =
        deliveries.of(owed.stream().map(alert -> alert.id).toList()).stream()
            .map(each -> new NotifiedPerson(each.alert, each.person))
            .collect(Collectors.toSet());
    var together = UUID.randomUUID();
    for (var alert : owed) {
      for (var addressee : addressees.of(alert.owner(), alert.department, now)) {
        if (notified.add(new NotifiedPerson(alert.id, addressee.person()))) {
          deliveries.open(connection, alert, together, addressee, now);
        }
      }
    }
    messages.release(connection, together, now);
  }

  /// Of an alert somebody is notified once, whatever posts they hold.
  private record NotifiedPerson(UUID alert, String person) {}
}
