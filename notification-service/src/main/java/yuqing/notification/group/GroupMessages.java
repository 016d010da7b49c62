package yuqing.notification.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Finds the messages to groups.
@ApplicationScoped
class GroupMessages implements PanacheRepositoryBase<GroupMessage, UUID> {}
