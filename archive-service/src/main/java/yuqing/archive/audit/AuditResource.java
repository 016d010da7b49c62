package yuqing.archive.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.durable.Transactions;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// What the auditor says, to those who answer for the whole of it: no department's own view.
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GROUP_OFFICE, Roles.AUDITOR, Roles.ADMINISTRATOR})
public class AuditResource {

  private final Transactions transactions;
  private final AuditSettings settings;

  AuditResource(Transactions transactions, AuditSettings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  @GET
  @Operation(
      summary = "How far the auditor is, and the duties it found to be judged wrongly",
      description =
          "From the timeline alone: past due without an outcome (NO_OUTCOME), with one that follows"
              + " upon none (TWO_OUTCOMES), or judged long after it could have been (JUDGED_LATE)."
              + " Ids, codes and times only. Alarms stay; `unjudged` tells whether the outcome that"
              + " was missing is missing still.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AuditAnswer.class),
              examples = @ExampleObject(name = "one", value = AuditAnswer.EXAMPLE)))
  public AuditAnswer audit(
      @Parameter(description = "NO_OUTCOME, TWO_OUTCOMES or JUDGED_LATE", example = "NO_OUTCOME")
          @QueryParam("fault")
          String fault,
      @Parameter(
              description = "true: those alone whose outcome is missing still; default false",
              example = "true")
          @QueryParam("unjudged")
          String unjudged,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var asked =
        new AuditAlarms.Asked(
            read.oneOf("fault", fault, DutyFault.class), read.flag("unjudged", unjudged));
    var rows = read.limit(limit);
    read.throwIfAny();
    var after = AuditAlarms.Place.of(cursor);
    return transactions.inNew(
        connection ->
            AuditAnswer.of(
                AuditProgress.read(connection),
                settings.grace(),
                ObligationCounts.now(connection),
                Page.of(
                    AuditAlarms.page(connection, asked, after, rows + 1),
                    rows,
                    AuditAlarms.Place::cursorAfter)));
  }
}
