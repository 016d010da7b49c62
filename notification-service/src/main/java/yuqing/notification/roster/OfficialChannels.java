package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// Official channels, in the order of their codes.
@ApplicationScoped
public class OfficialChannels implements PanacheRepositoryBase<OfficialChannel, String> {

  List<OfficialChannel> page(String after, int limit) {
    return find("code > ?1 order by code", after).page(0, limit).list();
  }

  /// Those that a department's liaison edits.
  List<OfficialChannel> of(String department) {
    return find("department = ?1 order by code", department)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// What people call a channel; its code where it is not on the roster.
  public String name(String code) {
    return findByIdOptional(code).map(found -> found.name).orElse(code);
  }
}
