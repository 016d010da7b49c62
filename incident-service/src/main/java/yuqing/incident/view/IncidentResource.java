package yuqing.incident.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

/// `GET /incidents`, `GET /incidents/{id}`
@Path("/incidents")
@Tag(name = "Incidents", description = "Incidents as they are now, and corrections of their facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentResource {

  /// A text is looked for in every title that the other filters leave.
  private static final int SEARCHES_AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final IncidentAnswers answers;
  private final IncidentSearch search;
  private final CurrentCaller caller;
  private final WorkSlots searches;

  IncidentResource(
      IncidentAnswers answers, IncidentSearch search, CurrentCaller caller, MeterRegistry metrics) {
    this.answers = answers;
    this.search = search;
    this.caller = caller;
    this.searches = new WorkSlots("incident-search", SEARCHES_AT_ONCE, LONGEST_WAIT, metrics);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(operationId = "getIncident", summary = "One incident")
  @APIResponseSchema(value = IncidentAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id) {
    var found = answers.find(id, caller.get());
    return Response.ok(found.body()).header("ETag", found.etag()).build();
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(operationId = "listIncidents", summary = "List incidents")
  public Page<IncidentAnswer.Row> list(@BeanParam SearchParameters parameters) {
    var conditions = parameters.read(Access.readScope(caller.get()));
    int limit = parameters.limit();
    var rows =
        conditions.looksForText()
            ? searches.run(() -> search.rows(conditions, limit + 1))
            : search.rows(conditions, limit + 1);
    return Page.of(rows, limit, conditions::cursorAfter);
  }
}
