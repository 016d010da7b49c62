package yuqing.escalation.why;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.contracts.term.ObligationCode;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

@Path("/incidents/{id}/obligations/{code}/why")
@Tag(name = "Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WhyResource {

  /// Each request judges an incident from all that is on record of it.
  private static final int AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final WhyQuery query;
  private final CurrentCaller caller;
  private final WorkSlots slots;

  WhyResource(WhyQuery query, CurrentCaller caller, MeterRegistry metrics) {
    this.query = query;
    this.caller = caller;
    this.slots = new WorkSlots("why", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "explainObligation",
      summary = "Explain the outcome of the obligations of a code")
  public Page<WhyAnswer> why(
      @PathParam("id") UUID id,
      @PathParam("code") String code,
      @QueryParam("window") String window,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var asked = ObligationCode.find(code).orElseThrow(WhyResource::notFound);
    var language = Language.preferred(languages);
    // The transaction begins inside: a request that waits for a slot holds no connection.
    var found = slots.run(() -> query.find(id, asked, window, caller.get(), language));
    if (found.isEmpty()) {
      throw notFound();
    }
    return new Page<>(found, null);
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}
