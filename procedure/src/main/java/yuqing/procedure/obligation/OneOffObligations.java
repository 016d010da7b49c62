package yuqing.procedure.obligation;

import java.util.ArrayList;
import java.util.List;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.policy.Clock;

/// The one-off obligations: owed by every incident from its receipt, from a level on, or once it
/// is flagged as sudden and grave.
final class OneOffObligations {

  private OneOffObligations() {}

  /// Art. 7: owed from the receipt, but its clock runs by the discovery.
  static Duty fromDiscovery(IncidentCourse course, ObligationCode code) {
    return course
        .duty(code, Clock.DISCOVERY, "receipt", course.report().discoveredAt())
        .openedAt(course.report().receivedAt())
        .done(course.firstDone(code));
  }

  /// Art. 10: from the first grade, which the rule makes at the receipt.
  static Duty fromFirstGrade(IncidentCourse course, ObligationCode code) {
    return course
        .duty(code, Clock.FIRST_GRADE, "receipt", course.report().receivedAt())
        .done(course.firstDone(code));
  }

  /// Art. 9.
  static List<Duty> fromFlag(IncidentCourse course, ObligationCode code) {
    return course.levels().flaggedAt().stream()
        .map(at -> course.duty(code, Clock.FLAG, "flag", at).done(course.firstDone(code)))
        .toList();
  }

  /// Art. 10: each time the incident comes to have the level, unless what an earlier time
  /// opened still counts: only what a lowering withdrew opens again.
  static List<Duty> fromLevel(IncidentCourse course, ObligationCode code) {
    var level = course.rule(code).owedFrom();
    List<Duty> duties = new ArrayList<>();
    for (var stay : course.levels().stays(level)) {
      if (mayOpen(course, duties)) {
        duties.add(
            course
                .duty(code, Clock.LEVEL, opener(level.number(), stay.number()), stay.from())
                .done(course.firstDone(code))
                .until(stay.left().map(Withdrawal::of)));
      }
    }
    return duties;
  }

  /// Raising opens what is not yet owed, met or missed, and again what was withdrawn, unless by a
  /// waiver.
  static boolean mayOpen(IncidentCourse course, List<Duty> before) {
    if (before.isEmpty()) {
      return true;
    }
    var last = course.acrossMerges(before.getLast()).getLast();
    return last.withdrawn() && last.stop().orElseThrow().by() != Action.WAIVED;
  }

  static String opener(int level, int stay) {
    return "level-" + level + "-stay-" + stay;
  }
}
