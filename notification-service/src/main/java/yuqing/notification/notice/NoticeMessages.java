package yuqing.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import yuqing.notification.delivery.DeliveryState;

/// Finds the messages of notices.
@ApplicationScoped
class NoticeMessages implements PanacheRepositoryBase<NoticeMessage, NoticeMessage.Key> {

  /// Those of a notice that may still be sent, locked.
  List<NoticeMessage> lockPending(UUID notice) {
    return find("id.notice = ?1 and state = ?2 order by id.person", notice, DeliveryState.PENDING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
