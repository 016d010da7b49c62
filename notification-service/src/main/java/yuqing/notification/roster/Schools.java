package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;

/// The one school of this roster.
@ApplicationScoped
public class Schools implements PanacheRepositoryBase<School, Boolean> {

  /// The time zone of days and hours. Asia/Shanghai before there is a roster.
  @Transactional
  public ZoneId zone() {
    return theSchool().map(School::zoneId).orElseGet(() -> ZoneId.of("Asia/Shanghai"));
  }

  Optional<School> theSchool() {
    return findByIdOptional(true);
  }
}
