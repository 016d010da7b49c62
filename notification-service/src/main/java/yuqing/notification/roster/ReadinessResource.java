package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.problem.Language;

/// Whether every alert would reach its post.
@Path("/readiness")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
public class ReadinessResource {
  private final RosterReadiness readiness;

  ReadinessResource(RosterReadiness readiness) {
    this.readiness = readiness;
  }

  @GET
  @RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.GROUP_OFFICE,
    Roles.ADMIN_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getReadiness", summary = "List the faults of the roster")
  public ReadinessAnswer readiness(@HeaderParam("Accept-Language") String acceptLanguage) {
    var language = Language.preferred(acceptLanguage);
    var faults =
        readiness.faults().stream().map(fault -> RosterFaultAnswer.of(fault, language)).toList();
    return new ReadinessAnswer(faults.isEmpty(), faults);
  }
}
