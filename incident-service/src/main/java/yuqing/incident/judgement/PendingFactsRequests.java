package yuqing.incident.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The facts that the person or system that reported is asked for.
@ApplicationScoped
public class PendingFactsRequests
    implements PanacheRepositoryBase<PendingFactsRequest, PendingFactsRequest.Key> {

  /// People ask; a list has a bound all the same.
  private static final int READ = 200;

  /// @param missing of what was asked for; nothing once it is answered
  void store(UUID incident, int number, List<String> missing) {
    if (missing.isEmpty()) {
      deleteById(new PendingFactsRequest.Key(incident, number));
      return;
    }
    var request = new PendingFactsRequest();
    request.incidentId = incident;
    request.request = number;
    request.missing = String.join(",", missing);
    getEntityManager().merge(request);
  }

  /// Names of the facts that any request of an incident still waits for, each once.
  public List<String> factsMissing(UUID incident) {
    return find("incidentId = ?1 order by request", incident).page(0, READ).stream()
        .flatMap(request -> Arrays.stream(request.missing.split(",")))
        .distinct()
        .toList();
  }
}
