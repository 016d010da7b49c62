package yuqing.desk.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.archive.SearchView;

/// What a reporter is shown beside the form, and after it: the same item, similar incidents, level
/// and duties. A service that does not answer keeps nobody from reporting.
@ApplicationScoped
class ReportHints {
  private static final int MOST_KNOWN = 10;
  private static final String WAIT_FOR_GRADE = "5s";

  private final ArchiveClient archive;
  private final EscalationClient escalation;

  ReportHints(@RestClient ArchiveClient archive, @RestClient EscalationClient escalation) {
    this.archive = archive;
    this.escalation = escalation;
  }

  KnownReports known(String entered) {
    var query = AddressQuery.of(entered).orElse(null);
    return new KnownReports(query, query == null ? null : found(query.text()));
  }

  private LoadedPart<SearchView> found(String query) {
    return ServiceCall.part(
        ServiceName.ARCHIVE,
        () ->
            archive.search(
                query, List.of(), List.of(), List.of(), List.of(), null, null, null, MOST_KNOWN));
  }

  SimilarItems similar(ReportEntry entry) {
    return entry.form().one("title").isEmpty()
        ? new SimilarItems(null)
        : new SimilarItems(
            ServiceCall.part(ServiceName.ARCHIVE, () -> archive.similar(entry.likeness())));
  }

  ReportEffect outcome(UUID incident) {
    return new ReportEffect(
        incident,
        ServiceCall.part(
            ServiceName.ESCALATION, () -> escalation.grading(incident, WAIT_FOR_GRADE)),
        ServiceCall.part(ServiceName.ESCALATION, () -> escalation.ofIncident(incident)));
  }
}
