package yuqing.escalation.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.contracts.term.Level;
import yuqing.escalation.incident.Incidents;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.roster.Departments;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.precondition.ETags;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

@Path("/incidents/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentObligations {

  private final Incidents incidents;
  private final ObligationRecords records;
  private final Policies policies;
  private final Departments departments;
  private final CurrentCaller caller;

  IncidentObligations(
      Incidents incidents,
      ObligationRecords records,
      Policies policies,
      Departments departments,
      CurrentCaller caller) {
    this.incidents = incidents;
    this.policies = policies;
    this.departments = departments;
    this.records = records;
    this.caller = caller;
  }

  /// @param obligations ordered by due, code, opened
  public record Answer(UUID incident, Level level, List<ObligationAnswer> obligations) {}

  @GET
  @Transactional
  @RolesAllowed({
    Roles.REPORTER,
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.ADMIN_OFFICE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER,
    Roles.AUDITOR
  })
  @Operation(summary = "What an incident owes and owed, with what became of it")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Answer.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          """
                          {"incident": "019a1f00-0000-7000-8000-000000000001", "level": 2,
                           "obligations": [{"id": "5e0c4b1e-6a52-5c0b-9d0a-1f6f3f1f0c11",
                             "code": "confirm-grade", "key": "confirm-grade/receipt", "article": 10,
                             "owner": "group-office", "department": "party-affairs",
                             "departmentName": "党群工作部",
                             "opened": "2026-10-13T08:20:00+08:00",
                             "due": "2026-10-13T09:20:00+08:00", "outcome": "OPEN",
                             "label": "确认研判定级"}]}
                          """)))
  @APIResponse(responseCode = "404", description = "Unknown, or not for the caller")
  public Response get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var incident =
        incidents
            .readableBy(caller.get(), id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var language = Language.preferred(languages);
    var owed = records.owedOn(id);
    var names = departments.names(owed.stream().map(each -> each.department).toList(), language);
    var labels = policies.labels(language);
    var answers =
        owed.stream()
            .map(
                each ->
                    ObligationAnswer.of(
                        each,
                        names.get(each.department),
                        labels.of(each.code, incident.discoveredAt)))
            .toList();
    return Response.ok(new Answer(id, incident.level, answers))
        .header(HttpHeaders.ETAG, ETags.of(incident.toldSequence))
        .build();
  }
}
