package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.incident.report.ReportMatcher.Match;
import yuqing.incident.report.ReportMatcher.Match.NewIncident;
import yuqing.incident.report.ReportMatcher.Match.Repetition;
import yuqing.incident.report.ReportMatcher.Match.SameItem;
import yuqing.incident.report.ReportMatcher.Match.SameReport;

/// Takes reports in, within the caller's transaction, to the same end as one after the other: the
/// same report again, or another report of the same public item, is added to its incident while
/// that is open; any other makes a new one, which names the closed one it follows. The same report
/// of a closed incident with the same content changes nothing.
@ApplicationScoped
public class ReportIntake {

  private final KnownItems items;
  private final NewIncidents newIncidents;
  private final ReportAdditions additions;

  ReportIntake(KnownItems items, NewIncidents newIncidents, ReportAdditions additions) {
    this.items = items;
    this.newIncidents = newIncidents;
    this.additions = additions;
  }

  /// @param numbers one is taken for each new incident, in the order of the reports
  /// @return what became of each, in their order
  /// @throws ConcurrentIntake when another transaction was faster, or the reports conflict with
  ///     each other: all is to be done again
  List<IntakeResult> take(
      Connection c, List<CheckedReport> reports, Caller caller, ReservedNumbers numbers)
      throws SQLException {
    var belonging = items.of(c, reports);
    var places = reports.stream().map(belonging::next).toList();
    additions.lock(c, places);
    // The new ones first: what is added to one of them finds it there.
    var made = newIncidents.make(c, newOnes(reports, places), followed(places), caller, numbers);
    var taken = new ArrayList<IntakeResult>();
    for (int i = 0; i < reports.size(); i++) {
      var report = reports.get(i);
      taken.add(
          switch (places.get(i)) {
            case NewIncident(var id, _) -> made.get(id);
            case SameReport(var id) -> additions.repeated(c, id, report, caller);
            case SameItem(var id) -> additions.secondReport(c, id, report, caller);
            case Repetition(var id) -> additions.repetition(c, id, caller);
          });
    }
    return taken;
  }

  private static Map<UUID, CheckedReport> newOnes(List<CheckedReport> reports, List<Match> places) {
    var newOnes = new LinkedHashMap<UUID, CheckedReport>();
    for (int i = 0; i < reports.size(); i++) {
      if (places.get(i) instanceof NewIncident(var id, _)) {
        newOnes.put(id, reports.get(i));
      }
    }
    return newOnes;
  }

  private static Map<UUID, UUID> followed(List<Match> places) {
    var followed = new HashMap<UUID, UUID>();
    for (var place : places) {
      if (place instanceof NewIncident(var id, var closed) && closed != null) {
        followed.put(id, closed);
      }
    }
    return followed;
  }
}
