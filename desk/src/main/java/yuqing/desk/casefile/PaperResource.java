package yuqing.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.UUID;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;

/// An incident's papers and evidence, passed on as the services give them.
@Path("/incidents/{id}")
@RunOnVirtualThread
public class PaperResource {
  private final ServiceRequests requests;

  PaperResource(ServiceRequests requests) {
    this.requests = requests;
  }

  @GET
  @Path("/papers/{paper:form\\.pdf|dossier\\.pdf|bundle\\.zip|assignment-order\\.pdf}")
  public Response paper(@PathParam("id") UUID id, @PathParam("paper") String paper) {
    return requests.passedOn(ServiceName.ARCHIVE, "/dossiers/" + id + "/" + paper);
  }

  /// @param report its number within the incident
  @GET
  @Path("/papers/special-report.pdf")
  public Response specialReport(@PathParam("id") UUID id, @QueryParam("report") String report) {
    return ofNumber(id, "special-report.pdf?report=", report);
  }

  /// @param meeting its number
  @GET
  @Path("/papers/meeting-minutes.pdf")
  public Response minutes(@PathParam("id") UUID id, @QueryParam("meeting") String meeting) {
    return ofNumber(id, "meeting-minutes.pdf?meeting=", meeting);
  }

  /// @param task its number
  @GET
  @Path("/papers/task-sheet.pdf")
  public Response taskSheet(@PathParam("id") UUID id, @QueryParam("task") String task) {
    return ofNumber(id, "task-sheet.pdf?task=", task);
  }

  private Response ofNumber(UUID id, String paper, String number) {
    var sent = URLEncoder.encode(Objects.requireNonNullElse(number, ""), UTF_8);
    return requests.passedOn(ServiceName.ARCHIVE, "/dossiers/" + id + "/" + paper + sent);
  }

  @GET
  @Path("/evidence/{hash:[0-9a-f]{64}}")
  public Response evidence(@PathParam("id") UUID id, @PathParam("hash") String hash) {
    return requests.passedOn(ServiceName.INCIDENT, "/incidents/" + id + "/evidence/" + hash);
  }
}
