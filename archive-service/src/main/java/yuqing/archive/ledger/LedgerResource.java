package yuqing.archive.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.table.TableDownloads;
import yuqing.archive.table.TableFormat;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;

/// The ledger of the incidents that the caller may see.
@Path("/")
@Tag(
    name = "Ledger and statistics",
    description = "Lists and figures over all incidents that the caller may see")
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class LedgerResource {

  private static final String NAME = "ledger";

  private final LedgerTable ledger;
  private final TableDownloads downloads;
  private final CurrentCaller caller;

  LedgerResource(LedgerTable ledger, TableDownloads downloads, CurrentCaller caller) {
    this.ledger = ledger;
    this.downloads = downloads;
    this.caller = caller;
  }

  @GET
  @LogsAccess(AccessKind.EXPORT)
  @Path("ledger.xlsx")
  @Produces(TableFormat.XLSX_TYPE)
  @Operation(operationId = "getLedgerWorkbook", summary = "The ledger as a workbook")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = TableFormat.XLSX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response workbook(
      @BeanParam LedgerParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return answer(parameters, TableFormat.XLSX, Language.preferred(acceptLanguage));
  }

  @GET
  @LogsAccess(AccessKind.EXPORT)
  @Path("ledger.csv")
  @Produces(TableFormat.CSV_TYPE)
  @Operation(operationId = "getLedgerCsv", summary = "The ledger as CSV")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
  public Response csv(
      @BeanParam LedgerParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return answer(parameters, TableFormat.CSV, Language.preferred(acceptLanguage));
  }

  private Response answer(LedgerParameters parameters, TableFormat format, Language language) {
    var filter = LedgerFilter.read(parameters, Access.readScope(caller.get()));
    return downloads.answer(NAME, format, out -> ledger.write(filter, format, language, out));
  }
}
