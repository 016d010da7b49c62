package yuqing.escalation.whatif;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.PoliciesResource;
import yuqing.escalation.policy.SubmittedEdition;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.QueryReader;
import yuqing.rest.work.WorkSlots;

@Path("/policies/{edition}/what-if")
@Tag(name = "Policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WhatIfResource {

  private static final int LONGEST_CODE = 60;

  /// Each judges up to 200 incidents twice and holds the stored cases of some of them.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final WhatIfRun run;
  private final Policies policies;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final WorkSlots slots;

  WhatIfResource(
      WhatIfRun run,
      Policies policies,
      CurrentCaller caller,
      InstantSource clock,
      MeterRegistry metrics) {
    this.slots = new WorkSlots("what-if", AT_ONCE, LONGEST_WAIT, metrics);
    this.run = run;
    this.policies = policies;
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
  @RolesAllowed({Roles.GROUP_OFFICE, Roles.LEADING_GROUP, Roles.AUDITOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "tryEdition",
      summary = "Try a draft edition on the incidents that an edition judges")
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
  public WhatIfAnswer whatIf(
      @PathParam("edition") String date,
      @QueryParam("from") @Schema(implementation = Instant.class) String from,
      @QueryParam("to") @Schema(implementation = Instant.class) String to,
      @QueryParam("department") String department,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      byte[] draft) {
    var edition =
        policies
            .editions()
            .from(Policies.date(date))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var query = new QueryReader();
    var filter =
        new PastIncidents.Filter(
            edition.date(),
            query.instant("from", from),
            query.instant("to", to),
            query.text("department", department, LONGEST_CODE));
    var most = query.limit(limit);
    query.throwIfAny();
    var place = WhatIfCursor.read(cursor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var language = Language.preferred(languages);
    return slots.run(
        () ->
            run.judge(
                filter, SubmittedEdition.of(draft).draft(), place, most, caller.get(), language));
  }
}
