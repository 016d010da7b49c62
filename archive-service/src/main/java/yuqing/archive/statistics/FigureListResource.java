package yuqing.archive.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.contracts.term.Outcome;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;

/// The lists that the numbers of the statistics lead to.
@Path("/statistics")
@Tag(name = "Ledger and statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class FigureListResource {

  private final FigureLists lists;
  private final CurrentCaller caller;

  FigureListResource(FigureLists lists, CurrentCaller caller) {
    this.lists = lists;
    this.caller = caller;
  }

  @GET
  @LogsAccess(AccessKind.SEARCH)
  @Path("/cases")
  @Operation(
      operationId = "listStatisticsCases",
      summary = "The incidents that a number counts, the newest receipt first")
  public Page<CaseLineAnswer> cases(
      @BeanParam FigureListParameters parameters,
      @QueryParam("time")
          @Schema(enumeration = {"report", "grade", "answer", "approve", "file", "close"})
          String time,
      @QueryParam("past") @Schema(implementation = Boolean.class) String past,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var selection = parameters.cases(Access.readScope(caller.get()), time, past);
    return lists.cases(
        selection, parameters.cursor, parameters.limit(), Language.preferred(acceptLanguage));
  }

  @GET
  @LogsAccess(AccessKind.SEARCH)
  @Path("/duties")
  @Operation(
      operationId = "listStatisticsDuties",
      summary = "The obligations that a number counts, the latest due first")
  public Page<DutyLineAnswer> duties(
      @BeanParam FigureListParameters parameters,
      @QueryParam("outcome")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Outcome.class))
          List<String> outcomes,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var selection = parameters.duties(Access.readScope(caller.get()), outcomes);
    return lists.duties(
        selection, parameters.cursor, parameters.limit(), Language.preferred(acceptLanguage));
  }
}
