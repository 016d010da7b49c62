package yuqing.notification.vigil;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/// Opens a letter to each who is to know: the group office, which answers for the procedure; where
/// nobody holds it, the admin office. In the caller's transaction.
@ApplicationScoped
class Notices {
  private static final Logger LOG = Logger.getLogger(Notices.class);

  private static final String OPEN =
      "insert into audit_notice (id, content, created_at) values (?, ?::json, ?)";

  private static final String ADDRESS = "insert into audit_letter (notice, person) values (?, ?)";

  @Inject Addressees addressees;
  @Inject DueRows dueRows;
  @Inject NoticeSettlement settlement;

  void tell(Connection connection, Notice notice, Instant now) throws SQLException {
    LOG.warnf("to be told of the auditor: %s", notice.getClass().getSimpleName());
    var id = UUID.randomUUID();
    try (var insert = connection.prepareStatement(OPEN)) {
      insert.setObject(1, id);
      insert.setString(2, json(notice));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    var people = people(now);
    for (var person : people) {
      address(connection, id, person, now);
    }
    if (people.isEmpty()) {
      LOG.error("nobody holds the group office or the admin office: nobody is told of the auditor");
      settlement.toNobody();
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
        connection, NoticeLetters.KIND, new NoticeLetter.Key(notice, person).toString(), now);
  }

  private List<String> people(Instant now) {
    var office = addressees.of(Post.GROUP_OFFICE, null, now);
    var told = office.isEmpty() ? addressees.of(Post.ADMIN_OFFICE, null, now) : office;
    return told.stream().map(Addressee::person).distinct().toList();
  }

  private static String json(Notice notice) {
    try {
      return EventJson.mapper().writerFor(Notice.class).writeValueAsString(notice);
    } catch (JsonProcessingException cannot) {
      throw new IllegalStateException("cannot write a notice", cannot);
    }
  }
}
