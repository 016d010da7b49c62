package yuqing.archive.officepaper;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.statistics.PeriodChoice;
import yuqing.archive.statistics.PeriodParameters;
import yuqing.archive.statistics.SchoolTerms;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.QueryReader;

/// The statistics of a period as a report (月报, 学期报, 年报), of what the caller may see.
@Path("/statistics")
@Tag(name = "Ledger and statistics")
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class PeriodicReportResource {

  private final PeriodicReportReader reports;
  private final SchoolTerms terms;
  private final CurrentCaller caller;

  PeriodicReportResource(PeriodicReportReader reports, SchoolTerms terms, CurrentCaller caller) {
    this.reports = reports;
    this.terms = terms;
    this.caller = caller;
  }

  @GET
  @LogsAccess(AccessKind.EXPORT)
  @Path("/report.pdf")
  @Produces("application/pdf")
  @Operation(operationId = "getPeriodicReport", summary = "The report of a period, as PDF")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(
      @BeanParam PeriodParameters period, @QueryParam("department") List<String> departments) {
    return read(period, departments, reports::pdf);
  }

  @GET
  @LogsAccess(AccessKind.EXPORT)
  @Path("/report.docx")
  @Produces(WordReport.MEDIA_TYPE)
  @Operation(
      operationId = "getPeriodicReportAsWord",
      summary = "The report of a period, as DOCX to be finished by hand")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = WordReport.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response word(
      @BeanParam PeriodParameters period, @QueryParam("department") List<String> departments) {
    return read(period, departments, reports::word);
  }

  private Response read(
      PeriodParameters period,
      List<String> departments,
      BiFunction<FigureFilter, PeriodChoice, Response> print) {
    var read = new QueryReader();
    var scope = Access.readScope(caller.get());
    var filter = FigureFilter.read(read, scope, departments, List.of(), List.of());
    var choice = period.read(read, terms);
    read.throwIfAny();
    return print.apply(filter, choice);
  }
}
