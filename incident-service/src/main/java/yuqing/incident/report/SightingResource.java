package yuqing.incident.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.incident.request.Bodies;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.sighting.ItemUrl;
import yuqing.incident.sighting.SightingBody;
import yuqing.incident.sighting.Sightings;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.ETags;

/// `POST /incidents/{id}/sightings`
@Path("/incidents")
@Tag(name = "Intake")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SightingResource {

  /// @param isNew false when the very same sighting was on record already
  @Schema(name = "SightingAnswer")
  public record SightingAnswer(boolean isNew) {}

  private final Bodies bodies;
  private final IncidentRequests desk;
  private final Sightings sightings;
  private final ReportClaims claims;
  private final InstantSource clock;

  SightingResource(
      Bodies bodies,
      IncidentRequests desk,
      Sightings sightings,
      ReportClaims claims,
      InstantSource clock) {
    this.bodies = bodies;
    this.desk = desk;
    this.sightings = sightings;
    this.claims = claims;
    this.clock = clock;
  }

  @POST
  @Path("/{id}/sightings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(
      summary = "Add a place where the item was seen",
      description =
          "201, or 200 with `isNew: false` when the very same sighting is on record. `seenAt` left"
              + " out is now.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SightingBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "added",
      content = @Content(schema = @Schema(implementation = SightingAnswer.class)))
  public Response add(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
    var sent = bodies.read(body, SightingBody.class);
    sent.body().check("", clock.instant(), sent);
    return desk.post(
        id,
        key,
        "sightings",
        sent,
        held -> {
          var recorder = held.recorderOf(RecordableAct.SIGHTED);
          sent.throwIfAny();
          held.requireRoom();
          var incident = held.incident();
          var sighting = sent.body().toSighting(held.now());
          var urls =
              Stream.ofNullable(sighting.url()).flatMap(u -> ItemUrl.of(u).stream()).toList();
          if (incident.isOpen()) {
            claims.items(held.connection(), ReportClaims.OfItem.of(urls, id));
          }
          var found = Sightings.Found.of(id, List.of(sighting), held.now());
          var added = sightings.add(held.connection(), found);
          if (added.isEmpty()) {
            return StoredAnswer.ok(ETags.of(incident.version), new SightingAnswer(false));
          }
          held.record(new Sighted(sighting, null, List.of(), held.now(), recorder));
          return StoredAnswer.created(
              "/incidents/" + id, ETags.of(incident.version), new SightingAnswer(true));
        });
  }
}
