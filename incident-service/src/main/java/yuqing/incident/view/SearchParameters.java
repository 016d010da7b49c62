package yuqing.incident.view;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.rest.request.QueryReader;

/// The query parameters of a list, all optional.
public class SearchParameters {

  private static final int MAX_CODE = 64;
  private static final int MAX_TEXT = 100;

  @QueryParam("level")
  @Parameter(description = "1, 2 or 3: at which it stands", example = "1")
  String level;

  @QueryParam("state")
  @Parameter(description = "such as HANDLING")
  String state;

  @QueryParam("category")
  @Parameter(description = "such as STUDENT_LIFE")
  String category;

  @QueryParam("department")
  @Parameter(description = "code, such as logistics")
  String department;

  @QueryParam("from")
  @Parameter(description = "discovered at or after", example = "2026-10-13T00:00:00+08:00")
  String from;

  @QueryParam("to")
  @Parameter(description = "discovered before", example = "2026-10-14T00:00:00+08:00")
  String to;

  @QueryParam("q")
  @Parameter(description = "in title or number, at most 100 characters")
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "changed at or after; the list is then in order of change")
  String updatedSince;

  @QueryParam("cursor")
  @Parameter(description = "`next` of the page before")
  String cursor;

  @QueryParam("limit")
  @Parameter(description = "1 to 200, 50 by default")
  String limit;

  private final QueryReader reader = new QueryReader();

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  IncidentConditions read(ReadScope scope) {
    var standsAt = reader.oneOf("level", level, Level.class);
    var conditions =
        new IncidentConditions()
            .visibleTo(scope)
            .level(standsAt == null ? null : standsAt.number())
            .state(reader.oneOf("state", state, State.class))
            .category(reader.oneOf("category", category, Category.class))
            .department(reader.text("department", department, MAX_CODE))
            .discovered(reader.instant("from", from), reader.instant("to", to))
            .text(reader.text("q", q, MAX_TEXT))
            .updatedSince(reader.instant("updatedSince", updatedSince));
    reader.limit(limit);
    reader.throwIfAny();
    return conditions.after(cursor);
  }

  int limit() {
    return reader.limit(limit);
  }
}
