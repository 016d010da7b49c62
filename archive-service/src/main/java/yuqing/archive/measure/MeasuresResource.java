package yuqing.archive.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The measures that reviews asked for, over all incidents (article 14).
@Path("/measures")
@Tag(name = "Closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.MEASURE_READER)
public class MeasuresResource {

  private static final int LONGEST_CODE = 100;
  private static final int MOST_VALUES = 50;

  private final MeasureReader measures;
  private final CurrentCaller caller;

  MeasuresResource(MeasureReader measures, CurrentCaller caller) {
    this.measures = measures;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listMeasures", summary = "Measures of reviews, the earliest due first")
  public Page<MeasureAnswer> list(
      @QueryParam("ownerPost")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Post.class))
          List<String> ownerPosts,
      @QueryParam("department") List<String> departments,
      @QueryParam("open") @Schema(implementation = Boolean.class) String open,
      @QueryParam("overdue") @Schema(implementation = Boolean.class) String overdue,
      @QueryParam("dueBefore") @Schema(implementation = LocalDate.class) String dueBefore,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var filter =
        new MeasureFilter(
            values(read, "ownerPost", ownerPosts, each -> post(read, each)),
            values(read, "department", departments, each -> department(read, each)),
            read.flag("open", open),
            read.flag("overdue", overdue),
            read.day("dueBefore", dueBefore));
    var rows = read.limit(limit);
    read.throwIfAny();
    var scope = Access.readScope(caller.get());
    return measures.list(scope, filter, MeasureSearch.Place.of(cursor), rows);
  }

  private static Post post(QueryReader read, String sent) {
    return read.oneOf("ownerPost", sent, Post.class);
  }

  private static String department(QueryReader read, String sent) {
    return read.text("department", sent, LONGEST_CODE);
  }

  private static <T> Set<T> values(
      QueryReader read, String name, List<String> sent, Function<String, T> reading) {
    if (sent.size() > MOST_VALUES) {
      read.errors()
          .reject(
              name,
              "too-many",
              "最多 %d 项".formatted(MOST_VALUES),
              "at most %d values".formatted(MOST_VALUES));
      return Set.of();
    }
    var values = new HashSet<T>();
    sent.stream().map(reading).filter(Objects::nonNull).forEach(values::add);
    return values;
  }
}
