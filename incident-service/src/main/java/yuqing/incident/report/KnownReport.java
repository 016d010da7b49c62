package yuqing.incident.report;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.text.StatedTime;

/// A report that is on record under its source.
///
/// @param contentHash of what it stated last
/// @param closedAt when its incident was closed; null for an open one, and where it is not known
record KnownReport(UUID incident, String contentHash, boolean isClosed, Instant closedAt) {

  static KnownReport ofOpen(UUID incident, CheckedReport report) {
    return new KnownReport(incident, report.body().contentHash(), false, null);
  }

  /// Whether the report, coming again after the closing, brings nothing: it states what it stated,
  /// and its item was not seen after the closing.
  boolean isRepeatedBy(CheckedReport report) {
    return report.body().contentHash().equals(contentHash)
        && report.sightings().stream().noneMatch(seen -> isAfterClosing(seen.seenAt()));
  }

  /// The minute of the closing counts as after it: it lies inside what was stated.
  private boolean isAfterClosing(Instant seenAt) {
    return closedAt != null && new StatedTime(seenAt, Instant.MAX).reaches(closedAt);
  }
}
