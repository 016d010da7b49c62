package yuqing.escalation.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

@ApplicationScoped
public class ObligationRecords implements PanacheRepositoryBase<ObligationRecord, UUID> {

  /// What an incident owes or owed, in the order in which it is shown.
  ///
  /// @param after so many
  /// @param most of them
  public List<ObligationRecord> owedOn(UUID incident, int after, int most) {
    return find("incidentId = ?1 and owed order by due, code, opened, id", incident)
        .range(after, after + most - 1)
        .list();
  }

  /// All obligations that were ever published of an incident, by key.
  Map<String, ObligationRecord> everOn(UUID incident) {
    return list("incidentId", incident).stream()
        .collect(Collectors.toMap(each -> each.key, Function.identity()));
  }

  /// Whether an incident owes such an obligation still: open, or missed and not done.
  public boolean isOwed(UUID incident, ObligationCode code) {
    return count(
            "incidentId = ?1 and code = ?2 and owed and outcome in ?3",
            incident,
            code,
            List.of(Outcome.OPEN, Outcome.MISSED))
        > 0;
  }

  @Transactional
  long countOpen() {
    return count("owed and outcome = ?1", Outcome.OPEN);
  }
}
