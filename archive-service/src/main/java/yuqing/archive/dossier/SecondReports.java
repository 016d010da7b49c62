package yuqing.archive.dossier;

import java.util.List;
import java.util.Map;
import yuqing.archive.dossier.CaseSection.Decision;
import yuqing.archive.dossier.CaseSection.SecondReport;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Sighted;

/// Derives what other reports of the item added, and how their differences were settled.
final class SecondReports {

  private final BoundedList<SecondReport> reports;

  SecondReports(DossierRoom room) {
    reports = new BoundedList<>(room);
  }

  void add(Sighted event) {
    reports.add(new SecondReport(event, null));
  }

  void settle(DifferenceSettled event) {
    var verdict = event.decision() == null ? null : event.decision().name();
    var decision = new Decision(verdict, event.reason(), event.recordedAt(), event.recordedBy());
    var unknown = new Sighted(null, null, List.of(), null, null, event.difference(), null);
    reports.change(
        each -> each.hasDifference(event.difference()),
        new SecondReport(unknown, null),
        each -> each.settled(decision));
  }

  List<SecondReport> list() {
    return reports.list();
  }

  void countOmitted(Map<String, Long> omitted) {
    DossierProjection.countOmitted(omitted, "secondReports", reports);
  }
}
