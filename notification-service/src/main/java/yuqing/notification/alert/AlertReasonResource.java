package yuqing.notification.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Why was I told, why was I not.
@Path("/alerts/reasons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertReasonResource {
  private final AlertReasonSearch search;
  private final AddresseeParameter addressees;
  private final CurrentCaller caller;

  AlertReasonResource(
      AlertReasonSearch search, AddresseeParameter addressees, CurrentCaller caller) {
    this.search = search;
    this.addressees = addressees;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.ALERT_READER)
  @Operation(
      operationId = "explainAlerts",
      summary = "Why a person was told of an incident's alerts, or was not, newest first")
  public Page<AlertReasonAnswer> list(
      @QueryParam("incident")
          @Parameter(required = true, schema = @Schema(implementation = UUID.class))
          String incident,
      @QueryParam("person") String person,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    var query = new QueryReader();
    var most = query.limit(limit);
    var about = AlertParameters.incident(query, incident);
    if (incident == null) {
      query.errors().reject("incident", "required", "须指明事件", "is required");
    }
    var who =
        addressees.read(
            query, Objects.requireNonNullElse(person, AddresseeParameter.OWN), caller.get());
    if (who == null && !query.errors().has("person")) {
      query.errors().reject("person", "required", "须指明人员", "is required");
    }
    query.throwIfAny();
    return search.page(
        caller.get(),
        about,
        who,
        AlertParameters.after(cursor),
        most,
        Language.preferred(acceptLanguage));
  }
}
