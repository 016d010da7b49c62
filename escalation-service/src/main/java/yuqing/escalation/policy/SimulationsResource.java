package yuqing.escalation.policy;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.procedure.simulate.Scenarios;
import yuqing.procedure.simulate.UnreadableScenario;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyText;
import yuqing.rest.work.WorkSlots;

@Path("/simulations")
@Tag(name = "Policies")
@RunOnVirtualThread
public class SimulationsResource {

  /// A request that waits for a slot holds its body in memory.
  private static final int MOST_BYTES = 512 * 1024;

  /// A scenario is some megabytes while it is judged.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Policies policies;
  private final WorkSlots slots;

  SimulationsResource(Policies policies, MeterRegistry metrics) {
    this.policies = policies;
    this.slots = new WorkSlots("simulation", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Consumes({
    "application/yaml",
    "application/x-yaml",
    "text/yaml",
    "text/x-yaml",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_JSON
  })
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(operationId = "simulateScenario", summary = "Judge a scenario")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "application/yaml"),
        @Content(mediaType = "application/x-yaml"),
        @Content(mediaType = "text/yaml"),
        @Content(mediaType = "text/x-yaml"),
        @Content(mediaType = MediaType.TEXT_PLAIN),
        @Content(mediaType = MediaType.APPLICATION_JSON)
      })
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public byte[] judge(byte[] scenario) {
    var sent = BodyText.required(scenario);
    if (sent.length > MOST_BYTES) {
      throw new ProblemException(
          StandardProblem.BODY_TOO_LARGE,
          "最多 %d 字节".formatted(MOST_BYTES),
          "at most %d bytes".formatted(MOST_BYTES));
    }
    return slots.run(() -> judged(sent));
  }

  private byte[] judged(byte[] scenario) {
    try {
      var scenarios = new Scenarios(policies.editions(), policies.zone());
      var text = BodyText.utf8(scenario, StandardProblem.INVALID_REQUEST);
      return scenarios.judge("scenario", text).jsonBytes().toByteArray();
    } catch (UnreadableScenario e) {
      throw SubmittedEdition.refusal(StandardProblem.UNPROCESSABLE, e.finding());
    }
  }
}
