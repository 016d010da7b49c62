package yuqing.desk.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EvidenceView;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;

/// Asks the services which papers an incident has. A dossier is read from its whole timeline, so it
/// is asked for where there is a scan alone.
@ApplicationScoped
class CasePaperReading {
  private static final int MOST_ACTIONS = 200;
  private static final String SIGNED_FORM = "SIGNED_FORM";

  private final IncidentClient incidents;
  private final ArchiveClient archive;

  CasePaperReading(@RestClient IncidentClient incidents, @RestClient ArchiveClient archive) {
    this.incidents = incidents;
    this.archive = archive;
  }

  CasePapers of(UUID incident, LoadedPart<Listing<EvidenceView>> evidence) {
    boolean hasScan =
        evidence.isThere()
            && evidence.value().items().stream()
                .anyMatch(piece -> SIGNED_FORM.equals(piece.kind()));
    return new CasePapers(
        ServiceCall.part(
            ServiceName.INCIDENT,
            () -> SpecialReport.of(incidents.actions(incident, null, MOST_ACTIONS).items())),
        hasScan
            ? ServiceCall.part(ServiceName.ARCHIVE, () -> archive.dossier(incident).signedForms())
            : new LoadedPart<>(List.of(), null, false));
  }
}
