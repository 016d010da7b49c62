package yuqing.incident.amendment;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;

/// What an amendment may change (article 10 and the obligations' "Grading").
final class AmendmentRules {

  private AmendmentRules() {}

  /// Names of the facts that differ, as the record has them.
  static List<String> changed(Facts before, Facts after) {
    return Arrays.stream(Facts.class.getRecordComponents())
        .filter(fact -> !Objects.equals(valueOf(fact, before), valueOf(fact, after)))
        .map(RecordComponent::getName)
        .toList();
  }

  private static Object valueOf(RecordComponent fact, Facts facts) {
    try {
      return fact.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Adds what is against a rule to the faults found so far.
  ///
  /// @throws ProblemException 403 when another than the group office moves the category to or from
  ///     ideology
  static void check(LockedIncident locked, AmendmentBody body, BodyFaults faults) {
    var facts = locked.incident().facts();
    if (facts.suddenGrave() && body.suddenGrave().changes(true)) {
      faults.reject(
          "suddenGrave", "stays-set", "“突发重大”一经标记不得取消", "once set, sudden and grave stays");
    }
    boolean fromOrTo =
        facts.category() == Category.IDEOLOGY || body.category().value() == Category.IDEOLOGY;
    if (body.category().changes(facts.category()) && fromOrTo) {
      ideology(locked, body, faults);
    }
  }

  private static void ideology(LockedIncident locked, AmendmentBody body, BodyFaults faults) {
    if (!locked.caller().has(Role.GROUP_OFFICE)) {
      var why =
          new LocalizedText(
              "意识形态类的转入转出由领导小组办公室决定", "only the group office moves it to or from ideology");
      throw new ProblemException(
          StandardProblem.FORBIDDEN, List.of(new FieldFault("category", "group-office-only", why)));
    }
    faults.require("reason", body.reason(), "须说明理由", "a reason is required");
  }
}
