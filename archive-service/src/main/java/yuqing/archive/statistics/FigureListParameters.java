package yuqing.archive.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.ReadScope;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureFilter;
import yuqing.contracts.term.Outcome;
import yuqing.rest.request.QueryReader;

/// The query parameters that both lists behind the numbers take.
public class FigureListParameters {

  private static final int LONGEST_CODE = 20;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("to")
  @Schema(implementation = Instant.class)
  String to;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("category")
  List<String> categories;

  @QueryParam("level")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.ARRAY,
              enumeration = {"1", "2", "3", "none"}))
  List<String> levels;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader read = new QueryReader();

  /// @param time, past as sent
  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  CaseSelection cases(ReadScope scope, String time, String past) {
    var selection = new CaseSelection(filter(scope), begin(), end(), time(time), past(past));
    checkLimit();
    return selection;
  }

  /// @param outcomes as sent
  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  DutySelection duties(ReadScope scope, List<String> outcomes) {
    var named = FigureFilter.constants(read, "outcome", outcomes, Outcome.class, false);
    var selection = new DutySelection(filter(scope), begin(), end(), named);
    checkLimit();
    return selection;
  }

  private FigureFilter filter(ReadScope scope) {
    return FigureFilter.read(read, scope, departments, categories, levels);
  }

  private Instant begin() {
    return read.instant("from", from);
  }

  private Instant end() {
    return read.instant("to", to);
  }

  private void checkLimit() {
    read.limit(limit);
    read.throwIfAny();
  }

  private CaseTime time(String sent) {
    var code = read.text("time", sent, LONGEST_CODE);
    if (code == null) {
      return null;
    }
    var found = CaseTime.find(code.strip());
    if (found.isEmpty()) {
      var known = Arrays.stream(CaseTime.values()).map(CaseTime::code).toList();
      read.errors().reject("time", "not-allowed", "不是可用的取值", "must be one of", known);
    }
    return found.orElse(null);
  }

  /// Null where it is not asked for.
  private Boolean past(String sent) {
    return read.optionalFlag("past", sent);
  }

  int limit() {
    return read.limit(limit);
  }
}
