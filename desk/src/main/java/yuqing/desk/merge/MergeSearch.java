package yuqing.desk.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// Reads what the page of a merge shows: the incident, and what was found by the search for the
/// other one.
@ApplicationScoped
class MergeSearch {
  private static final int MOST = 20;

  private final IncidentClient incidents;
  private final DepartmentNames departments;

  MergeSearch(@RestClient IncidentClient incidents, DepartmentNames departments) {
    this.incidents = incidents;
    this.departments = departments;
  }

  MergeView view(UUID id, String query, EnteredForm entered, FieldFaults faults) {
    var incident = ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(id));
    // Another try is another merge: what was refused left no trace.
    var key = UUID.randomUUID().toString();
    return new MergeView(incident, query, candidates(id, query), entered, key, faults);
  }

  private MergeCandidates candidates(UUID id, String query) {
    if (query.isEmpty()) {
      return MergeCandidates.NONE;
    }
    var found =
        ServiceCall.to(
            ServiceName.INCIDENT,
            () -> incidents.list(null, null, null, null, null, query, null, MOST));
    return MergeCandidates.of(found, id, departments.byCode());
  }
}
