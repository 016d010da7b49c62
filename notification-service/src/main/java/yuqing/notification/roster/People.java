package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// People, in the order of their ids.
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, String> {

  List<Person> page(String after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }
}
