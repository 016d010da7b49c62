package yuqing.archive.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.Endpoint;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.rest.answer.StepAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.problem.StandardProblem;

/// What the completion of a measure asks of its caller and of the measure, before its body is
/// looked at.
public final class MeasureRules {

  private MeasureRules() {}

  /// The role under which the caller may record it.
  ///
  /// @throws ProblemException 403 when there is none
  static Role requireRole(Caller caller, ListedMeasure measure) {
    var owner = measure.measure().ownerPost();
    return Access.measureRole(caller, owner, measure.measure().ownerDepartment())
        .orElseThrow(() -> RoleRefusal.of(Access.measureRoles(owner)));
  }

  /// @throws ProblemException 409 when it is done already
  static void requireOpen(ListedMeasure measure) {
    if (measure.isDone()) {
      throw new ProblemException(MeasureProblem.MEASURE_DONE);
    }
  }

  private static void requireOwner(Caller caller) {
    var owners = RecordableAct.MEASURE_DONE.roles();
    if (owners.stream().noneMatch(caller::has)) {
      throw RoleRefusal.of(owners);
    }
  }

  /// The completion of each measure that is not done; where there is none, one that is refused.
  public static List<StepAnswer> steps(
      Connection connection, String incident, Caller caller, Language language)
      throws SQLException {
    var steps = new ArrayList<StepAnswer>();
    for (var measure : MeasureRows.open(connection, incident)) {
      steps.add(
          StepAnswer.of(
              RecordableAct.MEASURE_DONE.name(),
              Endpoint.MEASURE_COMPLETION,
              incident,
              measure.measure().number(),
              () -> {
                var _ = requireRole(caller, measure);
                requireOpen(measure);
              },
              List.of(),
              language));
    }
    if (steps.isEmpty()) {
      steps.add(
          StepAnswer.of(
              RecordableAct.MEASURE_DONE.name(),
              Endpoint.MEASURE_COMPLETION,
              incident,
              null,
              () -> {
                requireOwner(caller);
                throw new ProblemException(
                    StandardProblem.NOT_FOUND, "没有待办的整改措施", "no measure is to be done");
              },
              List.of(),
              language));
    }
    return steps;
  }
}
