package yuqing.escalation.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The editions that were given over REST: one in some years.
@ApplicationScoped
public class GivenEditions implements PanacheRepositoryBase<GivenEdition, UUID> {

  /// Lets nobody else give or withdraw an edition until the transaction ends; all may read.
  void lock() {
    getEntityManager()
        .createNativeQuery("lock table policy_edition in share row exclusive mode")
        .executeUpdate();
  }

  /// Those that stand, in order of their dates.
  List<GivenEdition> standing() {
    return list("withdrawnAt is null order by inForceFrom");
  }

  /// The hashes of those that stand, in order of their dates: which files they are.
  List<String> hashes() {
    return getEntityManager()
        .createQuery(
            "select hash from GivenEdition where withdrawnAt is null order by inForceFrom",
            String.class)
        .getResultList();
  }

  Optional<GivenEdition> standingFrom(LocalDate date) {
    return find("inForceFrom = ?1 and withdrawnAt is null", date).firstResultOptional();
  }
}
