package yuqing.archive.dossier;

import java.util.List;
import java.util.Map;
import yuqing.contracts.IncidentEvent;

/// Derives whether a case was merged into another, from its merges and their undoing.
final class MergeProjection {

  private final BoundedList<IncidentEvent.Merged> merges;
  private final BoundedList<IncidentEvent.Unmerged> unmerges;
  private String into;

  MergeProjection(DossierRoom room) {
    merges = new BoundedList<>(room);
    unmerges = new BoundedList<>(room);
  }

  void merged(IncidentEvent.Merged event) {
    into = event.into();
    merges.add(event);
  }

  void unmerged(IncidentEvent.Unmerged event) {
    into = null;
    unmerges.add(event);
  }

  /// Id of the incident that continues; null where this one goes on by itself.
  String into() {
    return into;
  }

  List<IncidentEvent.Merged> merges() {
    return merges.list();
  }

  List<IncidentEvent.Unmerged> unmerges() {
    return unmerges.list();
  }

  void countOmitted(Map<String, Long> omitted) {
    DossierProjection.countOmitted(omitted, "merges", merges);
    DossierProjection.countOmitted(omitted, "unmerges", unmerges);
  }
}
