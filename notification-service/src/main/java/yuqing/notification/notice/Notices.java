package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import yuqing.durable.due.DueRows;
import yuqing.notification.delivery.DeliveryState;

/// Opens a notice with a message to each person who is to know, and stops messages that nobody
/// needs any more. In the caller's transaction.
@ApplicationScoped
public class Notices {
  private static final Logger LOG = Logger.getLogger(Notices.class);

  private final NoticeAudience audience;
  private final NoticeMessages messages;
  private final NoticeDeliveryOwner owner;
  private final DueRows dueRows;

  Notices(
      NoticeAudience audience,
      NoticeMessages messages,
      NoticeDeliveryOwner owner,
      DueRows dueRows) {
    this.audience = audience;
    this.messages = messages;
    this.owner = owner;
    this.dueRows = dueRows;
  }

  /// @return the notice's id, by which it can be stopped
  public UUID open(Connection connection, Notice notice, Instant now) throws SQLException {
    return open(connection, notice, audience.of(connection, notice, now), now);
  }

  /// @param people roster ids, each once
  UUID open(Connection connection, Notice notice, List<String> people, Instant now)
      throws SQLException {
    var stored = StoredNotice.of(notice, now);
    messages.getEntityManager().persist(stored);
    for (var person : people) {
      var message = NoticeMessage.of(stored, person);
      messages.persist(message);
      dueRows.schedule(connection, NoticeDeliveryOwner.KIND, message.key(), now);
    }
    // A row that names the notice may be written by SQL next.
    messages.flush();
    LOG.infof("notice %s goes out in %d messages", notice.kind().code(), people.size());
    if (people.isEmpty()) {
      LOG.errorf("nobody holds a post that is to be notified: %s", notice.kind().code());
      owner.count(notice, "nobody");
      messages.forgetWords(connection, stored.id);
    }
    return stored.id;
  }

  /// Nobody need know any more: what has not been sent stays here.
  public void stop(Connection connection, UUID notice, Instant now) throws SQLException {
    for (var pending : messages.lockPending(notice)) {
      pending.settle(DeliveryState.STOPPED, now);
      dueRows.cancel(connection, NoticeDeliveryOwner.KIND, pending.key());
      owner.count(pending, "stopped");
    }
    messages.forgetWords(connection, notice);
  }
}
