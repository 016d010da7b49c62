package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import yuqing.desk.audit.AccessLogPage.AccessFilter;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.ShownTimes;

/// What the auditor has found, who has read what, and the daily seals.
@Path("/audit")
@RunOnVirtualThread
public class AuditPageResource {
  private static final List<String> FAULTS = List.of("NO_OUTCOME", "TWO_OUTCOMES", "JUDGED_LATE");

  private final AuditRequests audit;
  private final ServiceRequests files;
  private final DepartmentNames departments;
  private final PageFrame frame;

  AuditPageResource(
      AuditRequests audit, ServiceRequests files, DepartmentNames departments, PageFrame frame) {
    this.audit = audit;
    this.files = files;
    this.departments = departments;
    this.frame = frame;
  }

  @GET
  public TemplateInstance findings(
      @QueryParam("fault") @DefaultValue("") String fault,
      @QueryParam("unjudged") @DefaultValue("false") boolean unjudged,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    return new FindingsPage(
        tabs(AuditTab.FINDINGS),
        audit.findings(fault, unjudged, cursor),
        fault,
        unjudged,
        FAULTS,
        departments.byCode());
  }

  @GET
  @Path("/accesses")
  public TemplateInstance accesses(
      @QueryParam("number") @DefaultValue("") String number,
      @QueryParam("person") @DefaultValue("") String person,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    var filter = new AccessFilter(number.strip(), person.strip(), from, to);
    var incident =
        filter.number().isEmpty()
            ? ""
            : audit.incident(filter.number()).map(UUID::toString).orElse("");
    boolean isUnknown = incident.isEmpty() && !filter.number().isEmpty();
    var lines =
        isUnknown
            ? new Listing<AccessLine>(List.of(), null)
            : audit.accesses(incident, filter.person(), instant(from), instant(to), cursor);
    return new AccessLogPage(tabs(AuditTab.ACCESSES), lines, filter, isUnknown);
  }

  @GET
  @Path("/seals")
  public TemplateInstance seals(@QueryParam("cursor") @DefaultValue("") String cursor) {
    return new SealsPage(tabs(AuditTab.SEALS), audit.seals(cursor));
  }

  @GET
  @Path("/seals/certificates")
  public Response certificates() {
    return files.passedOn(ServiceName.ARCHIVE, "/seals/certificates");
  }

  private AuditTabs tabs(AuditTab shown) {
    return new AuditTabs(shown, AuditTab.of(frame));
  }

  /// What cannot be read is asked as it was entered, so that the service names the fault.
  private static String instant(String entered) {
    try {
      return entered.isEmpty() ? "" : ShownTimes.read(entered).toString();
    } catch (DateTimeException e) {
      return entered;
    }
  }
}
