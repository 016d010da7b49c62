package yuqing.escalation.simulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.escalation.policy.Policies;
import yuqing.procedure.simulate.Scenarios;
import yuqing.procedure.simulate.UnreadableScenario;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyText;

@Path("/simulations")
@RunOnVirtualThread
public class SimulationsResource {

  private final Policies policies;

  SimulationsResource(Policies policies) {
    this.policies = policies;
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
  @RolesAllowed({
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.ADMIN_OFFICE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
  })
  @Operation(
      summary = "Judge a scenario",
      description =
          "The scenario file of `./suite simulate`, YAML or JSON, up to 1 MiB; answers what that"
              + " prints with --json. Writes nothing.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/yaml",
            examples =
                @ExampleObject(
                    name = "level 3",
                    value =
                        """
                          scenario: a level 3 incident
                          report:
                            {category: STUDENT_LIFE, scope: INDIVIDUAL, impact: SOME,
                             aptToSpread: false, suddenGrave: false, department: logistics,
                             discoveredAt: "2026-10-13T08:15:00+08:00"}
                          reportedBy: liaison
                          receivedAt: "2026-10-13T08:20:00+08:00"
                          heightened: []
                          events: []
                          asOf: "2026-10-13T09:00:00+08:00"
                          """)),
        @Content(mediaType = "application/x-yaml"),
        @Content(mediaType = "text/yaml"),
        @Content(mediaType = "text/x-yaml"),
        @Content(mediaType = MediaType.TEXT_PLAIN),
        @Content(mediaType = MediaType.APPLICATION_JSON)
      })
  @APIResponse(responseCode = "200", description = "Level and obligations as of the instant")
  @APIResponse(responseCode = "422", description = "Refused, with the place named")
  public String judge(byte[] scenario) {
    try {
      var scenarios = new Scenarios(policies.editions(), policies.zone());
      return scenarios
          .run(
              "scenario",
              BodyText.utf8(BodyText.required(scenario), StandardProblem.INVALID_REQUEST))
          .json();
    } catch (UnreadableScenario refused) {
      throw new ProblemException(
          StandardProblem.UNPROCESSABLE, refused.getMessage(), refused.getMessage());
    }
  }
}
