package yuqing.archive.officepaper;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.request.QueryReader;

/// The office's papers about one incident.
@Path("/dossiers/{incidentId}")
@Tag(name = "Papers")
@Produces("application/pdf")
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class OfficePaperResource {

  private static final int LONGEST_NUMBER = 32;

  private final OfficePaperReader papers;

  OfficePaperResource(OfficePaperReader papers) {
    this.papers = papers;
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Path("/special-report.pdf")
  @Operation(
      operationId = "getSpecialReport",
      summary = "A report to the superior authority, to be signed")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response specialReport(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("report") @Schema(implementation = Integer.class) String report) {
    var read = new QueryReader();
    var number = read.number("report", report);
    read.throwIfAny();
    return papers.specialReport(incidentId, number == null ? 1 : number);
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Path("/assignment-order.pdf")
  @Operation(
      operationId = "getAssignmentOrder",
      summary = "The assignment order of the department in charge")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response assignmentOrder(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId) {
    return papers.assignmentOrder(incidentId);
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Path("/meeting-minutes.pdf")
  @Operation(operationId = "getMeetingMinutes", summary = "The minutes of a meeting, to be signed")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response meetingMinutes(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("meeting") @Parameter(required = true) String meeting) {
    return papers.meetingMinutes(incidentId, number("meeting", meeting));
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Path("/task-sheet.pdf")
  @Operation(operationId = "getTaskSheet", summary = "The sheet of a task, to be receipted")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response taskSheet(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("task") @Parameter(required = true) String task) {
    return papers.taskSheet(incidentId, number("task", task));
  }

  private static String number(String name, String sent) {
    var read = new QueryReader();
    var number = read.text(name, sent, LONGEST_NUMBER);
    if (number == null && !read.errors().has(name)) {
      read.errors().reject(name, "required", "须指明编号", "name it by its number");
    }
    read.throwIfAny();
    return number;
  }
}
