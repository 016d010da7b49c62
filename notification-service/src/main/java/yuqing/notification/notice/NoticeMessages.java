package yuqing.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.delivery.DeliveryState;

/// Finds the messages of notices.
@ApplicationScoped
class NoticeMessages implements PanacheRepositoryBase<NoticeMessage, NoticeMessage.Key> {

  private static final String LOCK = "select 1 from notice where id = ? for update";

  private static final String FORGET =
      """
      update notice set content = (content::jsonb - array['note', 'reason', 'asReported'])::json
      where id = ? and not exists (
        select from notice_letter where notice = ? and state = 'PENDING')
      """;

  /// When none of its messages waits any more, a notice keeps the case's own words no longer. Under
  /// a lock of the notice: of two messages that are settled at once, the later one forgets.
  void forgetWords(Connection connection, UUID notice) throws SQLException {
    flush();
    Sql.find(connection, row -> true, LOCK, notice);
    Sql.update(connection, FORGET, notice, notice);
  }

  /// Those of a notice that may still be sent, locked.
  List<NoticeMessage> lockPending(UUID notice) {
    return find("id.notice = ?1 and state = ?2 order by id.person", notice, DeliveryState.PENDING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
