package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.text.EmailAddress;

/// People, in the order of their ids.
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, String> {

  /// Ids of those who have not left and whom no mail reaches. A school has some hundreds of people.
  Set<String> withBadAddress() {
    return list("active order by id").stream()
        .filter(each -> !EmailAddress.isOne(each.email))
        .map(each -> each.id)
        .collect(Collectors.toSet());
  }

  List<Person> page(String after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }
}
