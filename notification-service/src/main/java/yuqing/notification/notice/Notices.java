package yuqing.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import yuqing.contracts.EventJson;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueRows;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;

/// Opens a letter to each who is to know, and closes those that nobody needs any more. In the
/// caller's transaction.
@ApplicationScoped
public class Notices {
  private static final Logger LOG = Logger.getLogger(Notices.class);

  private static final String OPEN =
      "insert into notice (id, content, created_at) values (?, ?::json, ?)";

  private static final String ADDRESS = "insert into notice_letter (notice, person) values (?, ?)";

  private final Addressees addressees;
  private final DueRows dueRows;
  private final NoticeOutcome settlement;

  Notices(Addressees addressees, DueRows dueRows, NoticeOutcome settlement) {
    this.addressees = addressees;
    this.dueRows = dueRows;
    this.settlement = settlement;
  }

  /// @return the notice's id, by which it can be stopped
  public UUID open(Connection connection, Notice notice, Instant now) throws SQLException {
    var id = UUID.randomUUID();
    try (var insert = connection.prepareStatement(OPEN)) {
      insert.setObject(1, id);
      insert.setString(2, json(notice));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    var people = people(notice, now);
    for (var person : people) {
      address(connection, id, person, now);
    }
    LOG.infof("%s is to be told by %d letters", notice.kind().code(), people.size());
    if (people.isEmpty()) {
      LOG.errorf("nobody holds a post that is to be told: %s", notice.kind().code());
      settlement.toNobody(notice);
    }
    return id;
  }

  /// Nobody need be told any more: what has not left stays.
  public void stop(Connection connection, UUID notice) throws SQLException {
    for (var letter : NoticeMessage.lockPending(connection, notice)) {
      settlement.stop(connection, letter);
    }
  }

  private void address(Connection connection, UUID notice, String person, Instant now)
      throws SQLException {
    try (var insert = connection.prepareStatement(ADDRESS)) {
      insert.setObject(1, notice);
      insert.setString(2, person);
      insert.executeUpdate();
    }
    dueRows.schedule(
        connection, NoticeMessages.KIND, new NoticeMessage.Key(notice, person).toString(), now);
  }

  private List<String> people(Notice notice, Instant now) {
    var told =
        switch (notice) {
          case Notice.Silent _, Notice.Back _, Notice.Unjudged _ -> office(now);
          case Notice.FactsAsked asked -> addressees.of(Post.LIAISON, asked.department(), now);
        };
    return told.stream().map(Addressee::person).distinct().toList();
  }

  /// The group office answers for the procedure; where nobody holds it, the admin office.
  private List<Addressee> office(Instant now) {
    var office = addressees.of(Post.GROUP_OFFICE, null, now);
    return office.isEmpty() ? addressees.of(Post.ADMIN_OFFICE, null, now) : office;
  }

  private static String json(Notice notice) {
    try {
      return EventJson.mapper().writerFor(Notice.class).writeValueAsString(notice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a notice", e);
    }
  }
}
