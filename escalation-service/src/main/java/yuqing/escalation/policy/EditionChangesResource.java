package yuqing.escalation.policy;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// A new edition is given before its day, and may be withdrawn before it. What has come into force
/// stays.
@Path("/policies")
@Tag(name = "Policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.POLICY_EDITOR)
public class EditionChangesResource {

  /// An edition is some megabytes while it is read.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final EditionChanges changes;
  private final CurrentCaller caller;
  private final WorkSlots slots;

  EditionChangesResource(EditionChanges changes, CurrentCaller caller, MeterRegistry metrics) {
    this.changes = changes;
    this.caller = caller;
    this.slots = new WorkSlots("edition", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Consumes({
    PoliciesResource.YAML,
    "application/x-yaml",
    "text/yaml",
    "text/x-yaml",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_JSON
  })
  @Operation(
      operationId = "giveEdition",
      summary = "Give a new edition, to come into force on a later day")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = PoliciesResource.YAML),
        @Content(mediaType = "application/x-yaml"),
        @Content(mediaType = "text/yaml"),
        @Content(mediaType = "text/x-yaml"),
        @Content(mediaType = MediaType.TEXT_PLAIN),
        @Content(mediaType = MediaType.APPLICATION_JSON)
      })
  @APIResponseSchema(value = EditionAnswer.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditionAnswer.class)))
  public Response give(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      byte[] file) {
    var who = caller.get();
    var sent = SubmittedEdition.of(file);
    var language = Language.preferred(languages);
    return slots.run(() -> changes.give(key, sent, who, language));
  }

  @DELETE
  @Path("/{edition}")
  @Operation(operationId = "withdrawEdition", summary = "Withdraw an edition that is still to come")
  public EditionAnswer withdraw(
      @PathParam("edition") String date,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return changes.withdraw(
        Policies.date(date), ifMatch, caller.get(), Language.preferred(languages));
  }
}
