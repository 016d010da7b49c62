package yuqing.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.incident.register.Incident;

/// Where a second report differs from the record. A fact that it leaves out it does not
/// state. Nothing is changed by it: the group office is notified and settles it.
final class FactDifferences {

  private final List<Difference> found = new ArrayList<>();

  private FactDifferences() {}

  static List<Difference> between(Incident incident, ReportBody report) {
    var differences = new FactDifferences();
    var recorded = incident.facts();
    var reported = report.facts();
    differences.note("title", recorded.title(), reported.title());
    differences.note("summary", recorded.summary(), reported.summary());
    differences.note("category", recorded.category(), reported.category());
    differences.note("nature", recorded.nature(), reported.nature());
    differences.note("scope", recorded.scope(), reported.scope());
    differences.note("impact", recorded.impact(), reported.impact());
    differences.note("aptToSpread", recorded.aptToSpread(), reported.aptToSpread());
    differences.note("suddenGrave", recorded.suddenGrave(), report.suddenGrave());
    if (!report.department().equals(incident.departmentAsReported)) {
      differences.note("department", incident.department, report.department());
    }
    differences.note("discoveredAt", incident.discoveredAt, report.discoveredAt());
    return List.copyOf(differences.found);
  }

  private void note(String field, Object recorded, Object reported) {
    if (reported != null && !reported.equals(recorded)) {
      found.add(new Difference(field, Objects.toString(recorded, null), reported.toString()));
    }
  }
}
