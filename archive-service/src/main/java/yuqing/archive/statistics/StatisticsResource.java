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
import yuqing.archive.figures.FigureFilter;
import yuqing.contracts.term.Category;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.QueryReader;

/// Counts, times and rates of what the caller may see (article 15).
@Path("/statistics")
@Tag(name = "Ledger and statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class StatisticsResource {

  private final StatisticsReader statistics;
  private final SchoolTerms terms;
  private final CurrentCaller caller;

  StatisticsResource(StatisticsReader statistics, SchoolTerms terms, CurrentCaller caller) {
    this.statistics = statistics;
    this.terms = terms;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getStatistics",
      summary = "Statistics of a period by department, category and level")
  public StatisticsAnswer get(
      @BeanParam PeriodParameters period,
      @QueryParam("department") List<String> departments,
      @QueryParam("category")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Category.class))
          List<String> categories,
      @QueryParam("level")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.ARRAY,
                      enumeration = {"1", "2", "3", "none"}))
          List<String> levels,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var read = new QueryReader();
    var scope = Access.readScope(caller.get());
    var filter = FigureFilter.read(read, scope, departments, categories, levels);
    var choice = period.read(read, terms);
    read.throwIfAny();
    return statistics.read(filter, choice, Language.preferred(acceptLanguage));
  }
}
