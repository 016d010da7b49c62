package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.WhyView;

/// An incident's page.
@Path("/incidents/{id}")
@RunOnVirtualThread
public class IncidentPageResource {
  private final CaseLoading loading;
  private final IncidentClient incidents;
  private final EscalationClient escalation;
  private final ArchiveClient archive;

  IncidentPageResource(
      CaseLoading loading,
      @RestClient IncidentClient incidents,
      @RestClient EscalationClient escalation,
      @RestClient ArchiveClient archive) {
    this.loading = loading;
    this.incidents = incidents;
    this.escalation = escalation;
    this.archive = archive;
  }

  /// @param act that the reader is led here to do; null where only the duty is known, or none
  /// @param duty code of the obligation that they are led here to meet
  @GET
  public RestResponse<TemplateInstance> page(
      @PathParam("id") UUID id, @QueryParam("act") String act, @QueryParam("duty") String duty) {
    var view = loading.of(id);
    var opening = OpeningForm.of(view, act, duty);
    return opening != null && opening.isConcluding(view, duty)
        ? RestResponse.seeOther(URI.create("/incidents/" + id + "/review"))
        : RestResponse.ok(new IncidentPage(view, opening));
  }

  /// What changes, alone, for the page to show it anew.
  @GET
  @Path("/parts")
  public TemplateInstance parts(@PathParam("id") UUID id) {
    return new CaseParts(loading.of(id));
  }

  /// What came before the stretch of the timeline that the incident's page has.
  ///
  /// @param cursor as the stretch after it has it
  @GET
  @Path("/timeline")
  public TemplateInstance timeline(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
    var incident = ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(id));
    return new TimelinePage(
        incident, ServiceCall.to(ServiceName.ARCHIVE, () -> loading.timeline(id, cursor)));
  }

  /// Whether the dossier is as it was recorded, found out now.
  @GET
  @Path("/verification")
  public TemplateInstance verification(@PathParam("id") UUID id) {
    return new VerifiedText(ServiceCall.to(ServiceName.ARCHIVE, () -> archive.verification(id)));
  }

  /// Why an obligation has its outcome, in the reader's words.
  ///
  /// @param key of the obligation, since a code may occur more than once
  /// @param window of the obligation, where it has one
  @GET
  @Path("/why/{code}")
  public TemplateInstance why(
      @PathParam("id") UUID id,
      @PathParam("code") String code,
      @QueryParam("key") String key,
      @QueryParam("window") String window) {
    var why = ServiceCall.to(ServiceName.ESCALATION, () -> escalation.why(id, code, window));
    return new ObligationReasons(
        why.items().stream()
            .filter(each -> key == null || each.key().equals(key))
            .map(WhyView::text)
            .toList());
  }
}
