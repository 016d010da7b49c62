package yuqing.notification.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;

/// What one shift hands over to the next.
@Path("/shifts/{id}/handover")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duty rota")
@RolesAllowed(Roles.ALERT_READER)
public class ShiftHandoverResource {
  private final ShiftHandoverSheet sheet;
  private final CurrentCaller caller;

  ShiftHandoverResource(ShiftHandoverSheet sheet, CurrentCaller caller) {
    this.sheet = sheet;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getShiftHandover", summary = "The hand-over sheet of a shift")
  public ShiftHandoverAnswer get(
      @PathParam("id") UUID id, @HeaderParam("Accept-Language") String acceptLanguage) {
    return sheet.of(id, caller.get(), Language.preferred(acceptLanguage));
  }
}
