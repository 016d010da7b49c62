package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.grading.LevelPeriod;
import yuqing.procedure.policy.Clock;

/// The report to the superior authority: one obligation on up to two grounds, the flag (art. 9)
/// and level 1 (art. 10).
///
/// A ground is written as the duty it would be alone. Those in force are one duty together: it
/// opens with the earliest of them and is due with the earliest due.
final class SuperiorReports {

  private static final ObligationCode CODE = ObligationCode.REPORT_TO_SUPERIOR;

  /// On a tie the level's article holds.
  private static final Comparator<Duty> BY_DUE =
      Comparator.comparing(Duty::due)
          .thenComparing(ground -> ground.term().clock() == Clock.LEVEL ? 0 : 1);

  private final IncidentCourse course;
  private final Optional<Instant> reported;

  /// The grounds of each duty, in order; those of one duty are never all withdrawn unless it is.
  private final List<List<Duty>> duties = new ArrayList<>();

  private SuperiorReports(IncidentCourse course) {
    this.course = course;
    this.reported = course.firstDone(CODE);
  }

  static List<Duty> duties(IncidentCourse course) {
    return new SuperiorReports(course).duties();
  }

  private List<Duty> duties() {
    var grounds = new ArrayList<Duty>();
    course.levels().stays(course.rule(CODE).owedFrom()).forEach(each -> grounds.add(level(each)));
    course.levels().flaggedAt().ifPresent(at -> grounds.add(flag(at)));
    // A merged incident opens nothing at or after the merge, so no ground joins then either.
    course.merges().forEach(merge -> grounds.removeIf(each -> merge.covers(each.opened())));
    grounds.sort(Comparator.comparing(Duty::opened));
    grounds.forEach(this::take);
    return duties.stream().map(this::together).toList();
  }

  private Duty level(LevelPeriod stay) {
    var opener = OneOffObligations.opener(course.rule(CODE).owedFrom().number(), stay.number());
    return course
        .duty(CODE, Clock.LEVEL, opener, stay.from())
        .done(reported)
        .until(stay.left().map(Withdrawal::of));
  }

  private Duty flag(Instant at) {
    return course.duty(CODE, Clock.FLAG, "flag", at).done(reported);
  }

  /// A ground joins the duty that is owed when it starts. After a withdrawal the next raise opens
  /// a new duty, while a flag takes the place of the withdrawn one.
  private void take(Duty ground) {
    var owed = !duties.isEmpty() && duties.getLast().stream().anyMatch(each -> lasts(each, ground));
    if (!owed && (duties.isEmpty() || ground.term().clock() == Clock.LEVEL)) {
      duties.add(new ArrayList<>());
    }
    duties.getLast().add(ground);
  }

  /// Whether an earlier ground was still there when a later one started.
  private static boolean lasts(Duty earlier, Duty later) {
    return !earlier.withdrawn() || later.opened().isBefore(earlier.stop().orElseThrow().at());
  }

  private Duty together(List<Duty> grounds) {
    var inForce = grounds.stream().filter(each -> !each.withdrawn()).toList();
    if (inForce.isEmpty()) {
      return grounds.getLast();
    }
    var counted = inForce.stream().filter(each -> adds(each, inForce.getFirst())).toList();
    return counted.stream()
        .min(BY_DUE)
        .orElseThrow()
        .keyed(grounds.getFirst().key())
        .openedAt(counted.getFirst().opened());
  }

  /// A ground that starts after the report was made adds nothing to an earlier one.
  private boolean adds(Duty ground, Duty first) {
    return !ground.opened().isAfter(first.opened())
        || reported.filter(at -> ground.opened().isAfter(at)).isEmpty();
  }
}
