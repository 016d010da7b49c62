package yuqing.incident.past;

import java.time.Instant;
import java.util.List;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;

/// A past incident found valid, with its source and its times as they will be recorded.
///
/// @param judged whether that was asked for and an edition was in force at its discovery
record CheckedPastIncident(
    PastIncidentBody body, Source source, Times times, boolean judged, List<Sighting> sightings) {

  /// In their order.
  record Times(Instant discoveredAt, Instant receivedAt, Instant endedAt, Instant filedAt) {}
}
