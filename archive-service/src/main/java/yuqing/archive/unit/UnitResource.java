package yuqing.archive.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.ReadScope;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.statistics.PeriodParameters;
import yuqing.archive.statistics.SchoolTerms;
import yuqing.archive.table.TableDownloads;
import yuqing.archive.table.TableFormat;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.QueryReader;

/// A unit's figures with what is behind them, as a file.
@Path("/statistics/units")
@Tag(name = "Ledger and statistics")
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class UnitResource {

  private static final String NAME = "unit";

  private final UnitWorkbook workbook;
  private final SchoolTerms terms;
  private final TableDownloads downloads;
  private final CurrentCaller caller;

  UnitResource(
      UnitWorkbook workbook, SchoolTerms terms, TableDownloads downloads, CurrentCaller caller) {
    this.workbook = workbook;
    this.terms = terms;
    this.downloads = downloads;
    this.caller = caller;
  }

  @GET
  @LogsAccess(AccessKind.EXPORT)
  @Path("/{department}.xlsx")
  @Produces(TableFormat.XLSX_TYPE)
  @Operation(
      operationId = "exportUnit",
      summary = "A unit's figures for the yearly assessment, with what is behind each")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = TableFormat.XLSX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @PathParam("department") String department,
      @BeanParam PeriodParameters period,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var read = new QueryReader();
    var choice = period.read(read, terms);
    read.throwIfAny();
    var scope = Access.readScope(caller.get());
    var unit = workbook.require(department, scope);
    // The same figures for every reader: a unit keeps what it missed (article 15), also after the
    // incident was assigned to another department, which the unit's own people cannot read.
    var filter = FigureFilter.all(new ReadScope.All()).ofDepartment(unit);
    var request = new UnitRequest(unit, filter, choice, Language.preferred(acceptLanguage));
    return downloads.answer(NAME, TableFormat.XLSX, out -> workbook.write(request, out));
  }
}
