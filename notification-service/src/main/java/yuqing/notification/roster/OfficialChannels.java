package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Official channels, in the order of their codes.
@ApplicationScoped
class OfficialChannels implements PanacheRepositoryBase<OfficialChannel, String> {

  List<OfficialChannel> page(String after, int limit) {
    return find("code > ?1 order by code", after).page(0, limit).list();
  }
}
