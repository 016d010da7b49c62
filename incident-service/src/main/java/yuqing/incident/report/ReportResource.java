package yuqing.incident.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST /incidents`
@Path("/incidents")
@Tag(name = "Intake")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportResource {

  public static final String EXAMPLE =
      """
      {"source": {"system": "sample", "reference": "c02"},
       "title": "多栋宿舍连续三天无热水",
       "summary": "多名学生在微博话题下反映东区宿舍连续三天无热水，转发持续增加。",
       "category": "STUDENT_LIFE", "nature": "OPINION", "department": "logistics",
       "discoveredAt": "2026-10-13T08:15:00+08:00",
       "scope": "GENERAL", "impact": "SOME", "aptToSpread": true, "suddenGrave": false,
       "sightings": [{"platform": "微博", "url": "https://weibo.example/5/200310",
                      "seenAt": "2026-10-13T08:15:00+08:00", "views": 88000,
                      "comments": 940, "reposts": 1320}]}""";

  private final ReportRules rules;
  private final ReportTransactions reports;
  private final CurrentCaller caller;
  private final SentBody sent;

  ReportResource(
      ReportRules rules, ReportTransactions reports, CurrentCaller caller, SentBody sent) {
    this.rules = rules;
    this.reports = reports;
    this.caller = caller;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REPORT_SENDER)
  @Operation(
      summary = "Report an incident",
      description =
          """
          201 for a new incident. 200 with `isNew: false` when the report is known already: the \
          same `source.system` and `source.reference`, or an item (by its address, whatever its \
          host's case, port, trailing slash, fragment or tracking parameters) that an open incident \
          is about. Then its sightings are added, and what it states otherwise than the record \
          comes back in `differing`, is recorded and told to the group office, and changes nothing. \
          Where the caller may not see that incident, the answer says `isNew: false` and no more. \
          An incident is open until its dossier is closed.

          `source.system` is bound to the client that posts; a person may leave it out (`people`) or \
          name the system whose report they enter by hand. A report by the department's own liaison \
          or head counts as the department's report to the office (article 7). A department that is \
          not known goes to the group office, to be assigned.""")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReportBody.class),
              examples = @ExampleObject(name = "report", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "new",
      content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "known already",
      content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
  @APIResponse(responseCode = "400", description = "faulty; all faulty fields are named")
  @APIResponse(responseCode = "422", description = "against a rule; all faulty fields are named")
  @APIResponse(responseCode = "503", description = "the departments are not known yet")
  public Response report(@HeaderParam("Idempotency-Key") String key, @RulesFollow ReportBody body) {
    var who = caller.get();
    var report = rules.check(body, sent.faults(), who);
    return reports.take(report, who, new IdempotencyKey(key, "POST /incidents", sent.bytes()));
  }
}
