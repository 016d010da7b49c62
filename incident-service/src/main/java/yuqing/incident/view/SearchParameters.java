package yuqing.incident.view;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.contracts.text.TextCharacters;
import yuqing.rest.request.QueryReader;

/// The query parameters of a list, all optional.
public class SearchParameters {

  private static final int MAX_CODE = 64;
  private static final int MAX_TEXT = 100;

  @QueryParam("level")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
  List<String> levels;

  @QueryParam("state")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = State.class))
  List<String> states;

  @QueryParam("category")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Category.class))
  List<String> categories;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("toBeAssigned")
  @Schema(implementation = Boolean.class)
  String toBeAssigned;

  @QueryParam("pending")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = PendingStep.class))
  List<String> pending;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("to")
  @Schema(implementation = Instant.class)
  String to;

  @QueryParam("q")
  String q;

  @QueryParam("updatedSince")
  @Schema(implementation = Instant.class)
  String updatedSince;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader reader = new QueryReader();

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  IncidentConditions read(ReadScope scope) {
    var conditions =
        new IncidentConditions()
            .visibleTo(scope)
            .levels(reader.anyOf("level", levels, Level.class))
            .states(reader.anyOf("state", states, State.class))
            .categories(reader.anyOf("category", categories, Category.class))
            .departments(reader.texts("department", departments, MAX_CODE))
            .toBeAssigned(awaitsAssignment())
            .pending(reader.anyOf("pending", pending, PendingStep.class))
            .discovered(reader.instant("from", from), reader.instant("to", to))
            .text(reader.text("q", q, MAX_TEXT))
            .updatedSince(reader.instant("updatedSince", updatedSince));
    reader.limit(limit);
    reader.throwIfAny();
    return conditions.after(cursor);
  }

  /// Null where it is not asked for.
  private Boolean awaitsAssignment() {
    boolean wanted = reader.flag("toBeAssigned", toBeAssigned);
    boolean absent = toBeAssigned == null || TextCharacters.showNothing(toBeAssigned);
    return absent ? null : Boolean.valueOf(wanted);
  }

  int limit() {
    return reader.limit(limit);
  }
}
