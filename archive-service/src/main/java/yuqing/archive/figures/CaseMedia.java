package yuqing.archive.figures;

import java.util.ArrayList;
import java.util.List;
import yuqing.contracts.IncidentEvent.Sighting;

/// Where the public item was seen.
///
/// @param platforms each once, in the order in which they were recorded; [#MOST] at most
/// @param url the first that was recorded; null where there is none
public record CaseMedia(List<String> platforms, String url) {

  static final CaseMedia NONE = new CaseMedia(List.of(), null);

  /// A line of a table names no more; all are in the dossier.
  private static final int MOST = 20;

  public CaseMedia {
    platforms = List.copyOf(platforms);
  }

  CaseMedia sighted(List<Sighting> sightings) {
    var all = this;
    for (var each : sightings == null ? List.<Sighting>of() : sightings) {
      all = all.sighted(each);
    }
    return all;
  }

  /// @param sighting null for a second report that names no new place
  CaseMedia sighted(Sighting sighting) {
    if (sighting == null) {
      return this;
    }
    var all = new ArrayList<>(platforms);
    var platform = sighting.platform();
    if (platform != null && !all.contains(platform) && all.size() < MOST) {
      all.add(platform);
    }
    return new CaseMedia(all, url == null ? sighting.url() : url);
  }
}
