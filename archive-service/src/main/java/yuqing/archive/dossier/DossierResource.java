package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.timeline.Entries;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.work.WorkSlots;

@Path("/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class DossierResource {

  private static final int LONGEST_CODE = 100;

  /// Each is told from the whole timeline of its incident.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final Dossiers dossiers;
  private final DossierAccess visible;
  private final CurrentCaller caller;
  private final WorkSlots slots;

  DossierResource(
      Transactions transactions,
      Dossiers dossiers,
      DossierAccess visible,
      CurrentCaller caller,
      MeterRegistry metrics) {
    this.slots = new WorkSlots("dossier", AT_ONCE, LONGEST_WAIT, metrics);
    this.transactions = transactions;
    this.dossiers = dossiers;
    this.visible = visible;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Dossiers, the newest receipt first",
      description = "Those that the caller may see. Filters add up.")
  @APIResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(name = "one", value = DossierExamples.LIST)))
  public Page<DossierLine> list(
      @Parameter(description = "1, 2 or 3", example = "2") @QueryParam("level") String level,
      @Parameter(example = "HANDLING") @QueryParam("state") String state,
      @Parameter(description = "code", example = "logistics") @QueryParam("department")
          String department,
      @Parameter(description = "received at or after", example = "2026-10-13T00:00:00+08:00")
          @QueryParam("from")
          String from,
      @Parameter(description = "received before", example = "2026-10-14T00:00:00+08:00")
          @QueryParam("to")
          String to,
      @Parameter(
              description = "something was appended at or after this",
              example = "2026-10-13T12:00:00+08:00")
          @QueryParam("updatedSince")
          String updatedSince,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var query =
        new DossierQuery(Access.readScope(caller.get()))
            .level(read.oneOf("level", level, Level.class))
            .state(read.oneOf("state", state, State.class))
            .department(read.text("department", department, LONGEST_CODE))
            .received(read.instant("from", from), read.instant("to", to))
            .updatedSince(read.instant("updatedSince", updatedSince));
    var rows = read.limit(limit);
    read.throwIfAny();
    query.after(DossierQuery.Place.of(cursor));
    return Page.of(
        transactions.inNew(connection -> DossierRows.page(connection, query, rows + 1)),
        rows,
        DossierQuery.Place::cursorAfter);
  }

  @GET
  @Path("/{incidentId}")
  @Operation(
      summary = "One dossier",
      description =
          "Told from the timeline at this moment: what the printed form needs, duties with their"
              + " outcomes, alerts and receipts counted. `complete` is false while an event is"
              + " missing that a source must have said; `gaps` names it. The ETag is the length of"
              + " the timeline.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Dossier.class),
              examples = @ExampleObject(name = "a dossier", value = DossierExamples.DOSSIER)))
  @APIResponse(responseCode = "304", description = "as If-None-Match says, nothing came since")
  @APIResponse(responseCode = "404", description = "none, or none that the caller may see")
  @APIResponse(responseCode = "503", description = "too many at once; see `Retry-After`")
  public Response one(@PathParam("incidentId") String incidentId, @Context Request request) {
    return slots.run(
        () -> transactions.inNew(connection -> answer(connection, incidentId, request)));
  }

  private Response answer(Connection connection, String incidentId, Request request)
      throws SQLException {
    visible.require(connection, incidentId);
    var length = Entries.head(connection, incidentId).orElseThrow().length();
    var unchanged = request.evaluatePreconditions(tag(length));
    if (unchanged != null) {
      return unchanged.build();
    }
    var dossier = dossiers.project(connection, incidentId);
    return Response.ok(dossier).tag(tag(dossier.entries())).build();
  }

  private static EntityTag tag(long length) {
    return new EntityTag(Long.toString(length));
  }
}
