package yuqing.incident.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.sighting.ItemUrl;

/// A report found valid, from a source that was found to be the caller's.
///
/// @param discoveredAt as it will be recorded
/// @param sightings as they will be recorded
/// @param urls of those sightings that have one, in the order given
public record CheckedReport(
    ReportBody body,
    Source source,
    Instant discoveredAt,
    List<Sighting> sightings,
    List<ItemUrl> urls) {

  static CheckedReport of(ReportBody body, Source source, Instant now) {
    var sightings = body.toSightings(now);
    var urls =
        sightings.stream()
            .map(Sighting::url)
            .flatMap(
                url -> url == null ? java.util.stream.Stream.empty() : ItemUrl.of(url).stream())
            .distinct()
            .toList();
    var discoveredAt = StatedTime.notAhead(body.discoveredAt(), now);
    return new CheckedReport(body, source, discoveredAt, sightings, urls);
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
        : new CheckedReport(
            body, new Source(source.system(), body.contentHash()), discoveredAt, sightings, urls);
  }
}
