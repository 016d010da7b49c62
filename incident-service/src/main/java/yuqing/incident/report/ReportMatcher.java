package yuqing.incident.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.incident.sighting.ItemUrl;

/// To which incident each report of a group belongs: by what is on record, and by what the reports
/// before it in the group bring. It is a plan: who carries it out learns from the database
/// whether it still holds.
final class ReportMatcher {

  /// Where a report goes.
  sealed interface Match {
    UUID incident();

    record NewIncident(UUID incident) implements Match {}

    /// The same report came before, from the same source.
    record SameReport(UUID incident) implements Match {}

    /// Another report came before, of an item that this one is about too.
    record SameItem(UUID incident) implements Match {}
  }

  private final Map<Source, UUID> bySource;
  private final Map<ItemUrl, UUID> byUrl;

  /// @param bySource the incidents of the group's sources that are on record
  /// @param byUrl the open incidents of its items
  ReportMatcher(Map<Source, UUID> bySource, Map<ItemUrl, UUID> byUrl) {
    this.bySource = bySource;
    this.byUrl = byUrl;
  }

  /// The place of the next report.
  Match next(CheckedReport report) {
    var place = placeOf(report);
    if (report.reference().isPresent()) {
      bySource.putIfAbsent(report.source(), place.incident());
    }
    report.urls().forEach(url -> byUrl.putIfAbsent(url, place.incident()));
    return place;
  }

  private Match placeOf(CheckedReport report) {
    var reported = report.reference().isPresent() ? bySource.get(report.source()) : null;
    if (reported != null) {
      return new Match.SameReport(reported);
    }
    // The first of its items that any incident has.
    return report.urls().stream()
        .filter(byUrl::containsKey)
        .findFirst()
        .<Match>map(url -> new Match.SameItem(byUrl.get(url)))
        .orElseGet(() -> new Match.NewIncident(UuidCreator.getTimeOrderedEpoch()));
  }
}
