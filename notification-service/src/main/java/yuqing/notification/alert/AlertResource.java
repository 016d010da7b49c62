package yuqing.notification.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Alerts with their deliveries, and the acknowledgement by a person who is logged in.
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts", description = "Who was told of what, and who has acknowledged it")
public class AlertResource {
  private final AlertSearch search;
  private final AcknowledgementByCaller acknowledgement;
  private final AddresseeParameter addressees;
  private final CurrentCaller caller;

  AlertResource(
      AlertSearch search,
      AcknowledgementByCaller acknowledgement,
      AddresseeParameter addressees,
      CurrentCaller caller) {
    this.search = search;
    this.addressees = addressees;
    this.acknowledgement = acknowledgement;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.ALERT_READER)
  @Operation(operationId = "listAlerts", summary = "List alerts, newest first")
  public Page<AlertAnswer> list(
      @QueryParam("incident")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
          List<String> incidents,
      @QueryParam("person") List<String> people,
      @QueryParam("unacknowledged") @Schema(implementation = Boolean.class) String unacknowledged,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    var query = new QueryReader();
    var most = query.limit(limit);
    var who = caller.get();
    var filter =
        new AlertFilter(
            AlertParameters.incidents(query, incidents),
            addressees.readAnyOf(query, people, who),
            query.optionalFlag("unacknowledged", unacknowledged));
    query.throwIfAny();
    var after = AlertParameters.after(cursor);
    return search.page(who, filter, after, most, Language.preferred(acceptLanguage));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ALERT_READER)
  @Operation(operationId = "showAlert", summary = "Show one alert")
  public AlertAnswer one(
      @PathParam("id") String id, @HeaderParam("Accept-Language") String acceptLanguage) {
    return AlertParameters.uuid(id)
        .flatMap(alert -> search.one(caller.get(), alert, Language.preferred(acceptLanguage)))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed({
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.ADMIN_OFFICE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER
  })
  @Operation(operationId = "acknowledgeAlert", summary = "Acknowledge an alert")
  public AlertAnswer acknowledge(
      @PathParam("id") String id, @HeaderParam("Accept-Language") String acceptLanguage) {
    var alert =
        AlertParameters.uuid(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    return acknowledgement.acknowledge(caller.get(), alert, Language.preferred(acceptLanguage));
  }
}
