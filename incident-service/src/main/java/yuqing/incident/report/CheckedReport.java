package yuqing.incident.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.incident.sighting.ItemUrl;

/// A report found valid, from a source that was found to be the caller's.
///
/// @param sightings as they will be recorded
/// @param urls of those sightings that have one, in the order given
public record CheckedReport(
    ReportBody body, Source source, List<Sighting> sightings, List<ItemUrl> urls) {

  static CheckedReport of(ReportBody body, Source source) {
    var sightings = body.toSightings();
    var urls =
        sightings.stream()
            .map(Sighting::url)
            .flatMap(
                url -> url == null ? java.util.stream.Stream.empty() : ItemUrl.of(url).stream())
            .distinct()
            .toList();
    return new CheckedReport(body, source, sightings, urls);
  }

  /// Empty for a person's report without a reference: nothing names it but its content.
  Optional<String> reference() {
    return Optional.ofNullable(source.reference());
  }

  /// The same report under a name: without a reference of its own, its content is its reference,
  /// so that it is known when it comes again.
  public CheckedReport named() {
    return reference().isPresent()
        ? this
        : new CheckedReport(body, new Source(source.system(), body.contentHash()), sightings, urls);
  }

  Instant discoveredAt() {
    return body.discoveredAt();
  }
}
