package yuqing.incident.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The replies of incidents.
@ApplicationScoped
public class Replies implements PanacheRepositoryBase<Reply, Reply.Key> {

  /// The one drafted last; empty where there is none.
  public Optional<Reply> latest(UUID incident) {
    return find("incidentId = ?1 order by n desc", incident).firstResultOptional();
  }

  /// In order of drafting.
  List<Reply> after(UUID incident, int n, int count) {
    return find("incidentId = ?1 and n > ?2 order by n", incident, n).page(0, count).list();
  }
}
