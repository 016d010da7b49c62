package yuqing.archive.dossier;

import java.util.List;
import yuqing.archive.Case;
import yuqing.archive.StoredEntries;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.EventData;

/// A dossier as it is derived from events, without a database.
public final class ProjectedDossier {

  private ProjectedDossier() {}

  /// @param events in the order of their entries
  public static Dossier of(Case incident, List<? extends EventData> events) {
    var entries = new StoredEntries(incident);
    var projection = new DossierProjection(DossierRoom::ofAnswer);
    events.forEach(event -> projection.take(entries.next(event)));
    var head = new ChainHead(incident.id, events.size(), Hash.START);
    return projection.dossier(head, List.of(), List.of());
  }
}
