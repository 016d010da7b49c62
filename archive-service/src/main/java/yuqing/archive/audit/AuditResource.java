package yuqing.archive.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.rest.request.QueryReader;

/// What the auditor found, for those who answer for all departments: it is no department's own
/// view.
@Path("/audit")
@Tag(name = "Audit", description = "What the auditor found, and who looked at what")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GROUP_OFFICE, Roles.AUDITOR, Roles.ADMINISTRATOR})
public class AuditResource {

  private final AuditReader audit;

  AuditResource(AuditReader audit) {
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "getAudit",
      summary = "How far the auditor is, and the duties it found to be judged wrongly")
  public AuditAnswer audit(
      @QueryParam("fault") @Schema(implementation = DutyFault.class) String fault,
      @QueryParam("unjudged") @Schema(implementation = Boolean.class) String unjudged,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var kind = read.oneOf("fault", fault, DutyFault.class);
    var unjudgedOnly = read.flag("unjudged", unjudged);
    var rows = read.limit(limit);
    read.throwIfAny();
    return audit.read(new AlarmSearch(kind, unjudgedOnly, AlarmSearch.Place.of(cursor), rows));
  }
}
