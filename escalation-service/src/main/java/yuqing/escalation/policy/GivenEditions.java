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

  /// Keeps others from giving or withdrawing an edition until the transaction ends; all may read.
  void lock() {
    getEntityManager()
        .createNativeQuery("lock table policy_edition in share row exclusive mode")
        .executeUpdate();
  }

  /// Those not withdrawn, in order of their dates.
  List<GivenEdition> current() {
    return list("withdrawnAt is null order by inForceFrom");
  }

  /// The hashes of those not withdrawn, in order of their dates.
  List<String> hashes() {
    return getEntityManager()
        .createQuery(
            "select hash from GivenEdition where withdrawnAt is null order by inForceFrom",
            String.class)
        .getResultList();
  }

  Optional<GivenEdition> currentFrom(LocalDate date) {
    return find("inForceFrom = ?1 and withdrawnAt is null", date).firstResultOptional();
  }
}
