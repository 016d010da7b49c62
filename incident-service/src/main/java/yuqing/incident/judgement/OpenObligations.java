package yuqing.incident.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The obligations still to be done.
@ApplicationScoped
public class OpenObligations implements PanacheRepositoryBase<OpenObligation, UUID> {

  /// What one incident owes at once stays far below; a list has a bound all the same.
  private static final int SHOWN = 200;

  /// By due time.
  public List<OpenObligation> of(UUID incident) {
    return find("incidentId = ?1 order by dueAt, id", incident).page(0, SHOWN).list();
  }
}
