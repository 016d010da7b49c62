package yuqing.archive.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The dossiers that the caller may see.
@Path("/dossiers")
@Tag(
    name = "Dossiers",
    description =
        "The dossier of an incident, its timeline and whether both are as they were recorded")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class DossierResource {

  private static final int LONGEST_CODE = 100;

  private final DossierReader dossiers;
  private final CurrentCaller caller;
  private final InstantSource clock;

  DossierResource(DossierReader dossiers, CurrentCaller caller, InstantSource clock) {
    this.dossiers = dossiers;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "listDossiers", summary = "Dossiers, the newest receipt first")
  public Page<DossierSummaryAnswer> list(
      @QueryParam("level")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
          List<String> levels,
      @QueryParam("state")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = State.class))
          List<String> states,
      @QueryParam("department") List<String> departments,
      @QueryParam("from") @Schema(implementation = Instant.class) String from,
      @QueryParam("to") @Schema(implementation = Instant.class) String to,
      @QueryParam("updatedSince") @Schema(implementation = Instant.class) String updatedSince,
      @QueryParam("expired") @Schema(implementation = Boolean.class) String expired,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var search =
        new DossierSearch(Access.readScope(caller.get()))
            .levels(read.anyOf("level", levels, Level.class))
            .states(read.anyOf("state", states, State.class))
            .departments(read.texts("department", departments, LONGEST_CODE))
            .received(read.instant("from", from), read.instant("to", to))
            .updatedSince(read.instant("updatedSince", updatedSince));
    var expiredAt = read.flag("expired", expired) ? clock.instant() : null;
    var rows = read.limit(limit);
    read.throwIfAny();
    return dossiers.list(search.after(DossierSearch.Place.of(cursor)), expiredAt, rows);
  }

  @GET
  @LogsAccess
  @Path("/{incidentId}")
  @Operation(
      operationId = "getDossier",
      summary = "One dossier, as it is or as it was known at an instant")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Dossier.class)))
  public Response get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("asOf") @Schema(implementation = Instant.class) String asOf,
      @Context Request request) {
    var read = new QueryReader();
    var instant = PastInstant.read(read, asOf, clock);
    read.throwIfAny();
    return dossiers.find(incidentId, instant, request);
  }
}
