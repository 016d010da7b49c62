package yuqing.escalation.policy;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// A new edition is given before its day, and may be withdrawn before it. What has come into force
/// stays.
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.POLICY_EDITOR)
public class EditionChangesResource {

  /// An edition is some megabytes while it is read.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final EditionChanges changes;
  private final Policies policies;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final WorkSlots slots;

  EditionChangesResource(
      EditionChanges changes,
      Policies policies,
      Idempotency idempotency,
      CurrentCaller caller,
      InstantSource clock,
      MeterRegistry metrics) {
    this.slots = new WorkSlots("edition", AT_ONCE, LONGEST_WAIT, metrics);
    this.changes = changes;
    this.policies = policies;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
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
  @Transactional
  @Operation(
      summary = "Give a new edition, to come into force on a later day",
      description =
          "The file as `./suite policy lint` takes it (its schema: `edition.schema.json`), UTF-8,"
              + " up to 256 KiB. It judges what is discovered from 00:00 of its day on, at the"
              + " school. All that is wrong in it and beside the other editions is told at once; a"
              + " refused one changes nothing. The same file again is answered with 200.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = PoliciesResource.YAML,
            examples = @ExampleObject(name = "how it begins", value = PolicyExamples.BEGINNING)),
        @Content(mediaType = "application/x-yaml"),
        @Content(mediaType = "text/yaml"),
        @Content(mediaType = "text/x-yaml"),
        @Content(mediaType = MediaType.TEXT_PLAIN),
        @Content(mediaType = MediaType.APPLICATION_JSON)
      })
  @APIResponse(
      responseCode = "201",
      description = "Given",
      content =
          @Content(
              schema = @Schema(implementation = EditionAnswer.class),
              examples = @ExampleObject(name = "to come", value = PolicyExamples.TO_COME)))
  @APIResponse(
      responseCode = "200",
      description = "That very file stood already",
      content = @Content(schema = @Schema(implementation = EditionAnswer.class)))
  @APIResponse(responseCode = "409", description = "100 stand already")
  @APIResponse(responseCode = "503", description = "Too many at once; see `Retry-After`")
  @APIResponse(
      responseCode = "422",
      description = "Unsound: every finding with its line, what is wrong and what to do about it")
  public Response give(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      byte[] file) {
    var who = caller.get();
    var sent = SubmittedEdition.of(file);
    var language = Language.preferred(languages);
    return slots.run(
        () ->
            idempotency.once(
                new IdempotencyKey(key, "POST /policies", sent.bytes()),
                () -> given(changes.give(sent, who), language)));
  }

  private StoredAnswer given(EditionChanges.Giving giving, Language language) {
    var edition = giving.edition();
    var body = answer(giving, language);
    var tag = EditionAnswer.tag(edition);
    return giving.isNew()
        ? StoredAnswer.created("/policies/" + edition.date(), tag, body)
        : StoredAnswer.ok(tag, body);
  }

  @DELETE
  @Path("/{edition}")
  @Transactional
  @Operation(
      summary = "Withdraw an edition that is still to come",
      description =
          "Until an hour before it comes into force, and while no other takes over from it. It"
              + " stays on record; another may be given for its day.")
  @APIResponse(
      responseCode = "200",
      description = "As it stood until now",
      content = @Content(schema = @Schema(implementation = EditionAnswer.class)))
  @APIResponse(
      responseCode = "409",
      description = "In force or about to be, or another takes over from it")
  @APIResponse(responseCode = "412", description = "Another stands there than was read")
  public EditionAnswer withdraw(
      @Parameter(example = "2027-03-01") @PathParam("edition") String date,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var row = changes.withdraw(Policies.date(date), ifMatch, caller.get());
    return EditionAnswer.of(row.read(), row, false, policies.zone(), Language.preferred(languages));
  }

  private EditionAnswer answer(EditionChanges.Giving giving, Language language) {
    var edition = giving.edition();
    var inForce = policies.inForceAt(clock.instant()).date().equals(edition.date());
    return EditionAnswer.of(edition, giving.row().orElse(null), inForce, policies.zone(), language);
  }
}
