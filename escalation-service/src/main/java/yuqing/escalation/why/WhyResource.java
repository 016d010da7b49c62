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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.contracts.term.ObligationCode;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

@Path("/incidents/{id}/obligations/{code}/why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WhyResource {

  /// Each judges an incident from all that is on record of it.
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
      summary = "Why obligations of a code stand as they do",
      description =
          "What each rests on, the rule and its article, the edition, how its time was counted and"
              + " what would change it; and all of that in one paragraph. Newest due first, at most"
              + " 50; an older window is asked for by its name.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "a filing past due",
                      value =
                          """
                          {"items": [{"key": "file-result/end-1", "article": 10,
                            "outcome": "MISSED", "asOf": "2026-10-14T09:00:00+08:00",
                            "edition": {"date": "2024-09-25", "hash": "5f3c…"},
                            "rule": {"owner": "department-head", "owed": ["level-3"],
                              "clock": "end-of-handling", "within": "PT12H",
                              "source": "regulation", "metBy": ["RESULT_FILED"]},
                            "inputs": [{"input": "discovered", "at": "2026-10-13T08:15:00+08:00"},
                              {"input": "recorded", "at": "2026-10-13T18:00:00+08:00",
                               "action": "HANDLING_ENDED",
                               "recordedAt": "2026-10-13T18:05:00+08:00"}],
                            "steps": [{"step": "clock", "at": "2026-10-13T18:00:00+08:00"},
                              {"step": "given", "at": "2026-10-14T06:00:00+08:00",
                               "length": "PT12H"},
                              {"step": "due", "at": "2026-10-14T06:00:00+08:00"}],
                            "changes": ["DONE_LATE", "DONE_IN_TIME_RECORDED_LATE",
                              "END_CORRECTED"],
                            "text": "依据《网络舆情处置管理细则（试行）》…"}], "next": null}
                          """)))
  @APIResponse(
      responseCode = "404",
      description =
          "No such incident, or not for the caller; no such code; or the incident owes none of it")
  @APIResponse(responseCode = "503", description = "Too many at once; see `Retry-After`")
  public Page<WhyAnswer> why(
      @PathParam("id") UUID id,
      @Parameter(example = "file-result") @PathParam("code") String code,
      @Parameter(description = "the window's name", example = "2026-10-13") @QueryParam("window")
          String window,
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
