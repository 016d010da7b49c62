package yuqing.escalation.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.contracts.term.Level;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.department.Departments;
import yuqing.escalation.policy.Policies;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;

@Path("/incidents/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentObligations {

  /// An answer shows no more: an incident that is open for long owes windows by the thousand.
  static final int MOST = 1_000;

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

  /// @param obligations ordered by due, code, opened; at most 1 000
  /// @param next cursor of those after them; null at the end
  public record Answer(
      UUID incident, Level level, List<ObligationAnswer> obligations, String next) {}

  @GET
  @Transactional
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      summary = "What an incident owes and owed, with what became of it",
      description = "By due, at most 1 000; pass `next` as `cursor` for those after them.")
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
                             "label": "确认研判定级"}], "next": null}
                          """)))
  @APIResponse(responseCode = "404", description = "Unknown, or not for the caller")
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(description = "`next` of the answer before") @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    int after = after(cursor);
    var incident =
        incidents
            .readableBy(caller.get(), id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var language = Language.preferred(languages);
    var page =
        Page.of(
            records.owedOn(id, after, MOST + 1),
            MOST,
            _ -> Cursor.encode(Integer.toString(after + MOST)));
    var owed = page.items();
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
    return Response.ok(new Answer(id, incident.level, answers, page.next()))
        .header(HttpHeaders.ETAG, ETags.of(incident.toldSequence))
        .build();
  }

  /// After how many obligations an answer begins.
  private static int after(String cursor) {
    Integer after =
        Cursor.decode(
            cursor,
            1,
            parts ->
                Objects.checkIndex(
                    Integer.parseInt(parts.getFirst()), Integer.MAX_VALUE - 2 * MOST));
    return after == null ? 0 : after;
  }
}
