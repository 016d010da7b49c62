package yuqing.incident.risk;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.contracts.term.RiskLevel;
import yuqing.rest.request.QueryReader;

/// The query parameters of a list of risks, all optional.
public class RiskParameters {

  private static final int MAX_CODE = 64;
  private static final int MAX_TEXT = 100;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("level")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = RiskLevel.class))
  List<String> levels;

  @QueryParam("state")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = RiskState.class))
  List<String> states;

  @QueryParam("overdue")
  @Schema(implementation = Boolean.class)
  String overdue;

  @QueryParam("q")
  String q;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader reader = new QueryReader();

  /// @param today at the school
  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  RiskSearch read(LocalDate today) {
    var search =
        new RiskSearch()
            .ofDepartments(reader.texts("department", departments, MAX_CODE))
            .ofLevel(reader.anyOf("level", levels, RiskLevel.class))
            .inState(reader.anyOf("state", states, RiskState.class))
            .overdue(reader.flag("overdue", overdue), today)
            .containing(reader.text("q", q, MAX_TEXT));
    reader.limit(limit);
    reader.throwIfAny();
    return search.after(RiskSearch.placeOf(cursor));
  }

  int limit() {
    return reader.limit(limit);
  }
}
