package yuqing.notification.rota;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.problem.Language;
import yuqing.rest.request.QueryReader;

/// The duty rota of a unit for calendar programs.
@Path("/rota.ics")
@Produces(RotaCalendarResource.ICALENDAR)
@RunOnVirtualThread
@Tag(name = "Duty rota")
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class RotaCalendarResource {
  static final String ICALENDAR = "text/calendar;charset=UTF-8";

  private final RotaFeed feed;

  RotaCalendarResource(RotaFeed feed) {
    this.feed = feed;
  }

  @GET
  @Operation(operationId = "getRotaCalendar", summary = "A unit's rota as iCalendar")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
  public String get(
      @QueryParam("department") String department,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    var query = new QueryReader();
    var unit = query.text("department", department, ShiftSearch.LONGEST_CODE);
    query.throwIfAny();
    return feed.of(unit, Language.preferred(acceptLanguage));
  }
}
