package yuqing.incident.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    /// @param follows the closed incident that the same report, or a report of the same item, made
    ///     before; null where there is none
    record NewIncident(UUID incident, UUID follows) implements Match {}

    /// The same report came before, from the same source.
    record SameReport(UUID incident) implements Match {}

    /// Another report came before, of an item that this one is about too.
    record SameItem(UUID incident) implements Match {}

    /// The same report came before, with the same content, and its incident is closed.
    record Repetition(UUID incident) implements Match {}
  }

  private final Map<Source, KnownReport> bySource;
  private final Map<ItemUrl, UUID> byUrl;
  private final Map<ItemUrl, UUID> closedByUrl;

  /// @param bySource the group's reports that are on record
  /// @param byUrl the open incidents of its items
  /// @param closedByUrl the closed incidents of its items, of several the one that was closed last
  ReportMatcher(
      Map<Source, KnownReport> bySource, Map<ItemUrl, UUID> byUrl, Map<ItemUrl, UUID> closedByUrl) {
    this.bySource = bySource;
    this.byUrl = byUrl;
    this.closedByUrl = closedByUrl;
  }

  /// The place of the next report.
  Match next(CheckedReport report) {
    var place = placeOf(report);
    if (!(place instanceof Match.Repetition)) {
      if (report.reference().isPresent()) {
        bySource.put(report.source(), KnownReport.ofOpen(place.incident(), report));
      }
      report.urls().forEach(url -> byUrl.putIfAbsent(url, place.incident()));
    }
    return place;
  }

  private Match placeOf(CheckedReport report) {
    var known = report.reference().isPresent() ? bySource.get(report.source()) : null;
    if (known != null && !known.isClosed()) {
      return new Match.SameReport(known.incident());
    }
    if (known != null && known.isRepeatedBy(report)) {
      return new Match.Repetition(known.incident());
    }
    return firstOf(report.urls(), byUrl)
        .<Match>map(Match.SameItem::new)
        .orElseGet(() -> newIncident(known, report));
  }

  private Match newIncident(KnownReport known, CheckedReport report) {
    var follows =
        known != null ? known.incident() : firstOf(report.urls(), closedByUrl).orElse(null);
    return new Match.NewIncident(UuidCreator.getTimeOrderedEpoch(), follows);
  }

  /// The first of its items that any of these incidents has.
  private static Optional<UUID> firstOf(Collection<ItemUrl> urls, Map<ItemUrl, UUID> incidents) {
    return urls.stream().filter(incidents::containsKey).findFirst().map(incidents::get);
  }
}
