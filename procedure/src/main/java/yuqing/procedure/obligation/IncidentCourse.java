package yuqing.procedure.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.grading.LevelHistory;
import yuqing.procedure.policy.AlternativeFulfilment;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.Term;

/// The course that an incident has taken, seen from one instant: what the families of obligations
/// read.
public final class IncidentCourse {

  /// Code of the Party-affairs office among the departments, where the group office sits (art.
  /// 3).
  private static final String THE_OFFICE = "party-affairs";

  private final PolicyEdition edition;
  private final List<HeightenedPeriod> heightened;
  private final ZoneId zone;
  private final CaseFile file;
  private final LevelHistory levels;
  private final HandlingHistory handling;
  private final ActionTimes acts;
  private final List<MergePeriod> merges;
  private final List<CaseEvent.Waived> waivers;

  /// @param file only what was on record at the instant it is judged for
  public IncidentCourse(
      PolicyEdition edition,
      List<HeightenedPeriod> heightened,
      ZoneId zone,
      CaseFile file,
      LevelHistory levels) {
    this.edition = edition;
    this.heightened = heightened;
    this.zone = zone;
    this.file = file;
    this.levels = levels;
    this.handling = new HandlingHistory(file);
    this.acts = new ActionTimes(file);
    this.merges = MergePeriod.of(file);
    this.waivers =
        file.events().stream()
            .filter(CaseEvent.Waived.class::isInstance)
            .map(CaseEvent.Waived.class::cast)
            .toList();
  }

  ZoneId zone() {
    return zone;
  }

  Report report() {
    return file.report();
  }

  CaseFile file() {
    return file;
  }

  LevelHistory levels() {
    return levels;
  }

  HandlingHistory handling() {
    return handling;
  }

  ActionTimes acts() {
    return acts;
  }

  ObligationRule rule(ObligationCode code) {
    return edition.rule(code);
  }

  /// The stretches of time in which it was merged into another incident.
  List<MergePeriod> merges() {
    return merges;
  }

  /// What becomes of a duty by merges: each withdraws it, and it opens again, as new, when that
  /// merge is undone. Windows start again by themselves.
  List<Duty> acrossMerges(Duty duty) {
    List<Duty> all = new ArrayList<>();
    var current = duty;
    for (var merge : merges) {
      var merged = current.until(Optional.of(merge.withdrawal()));
      if (merge.from().isBefore(current.opened()) || !merged.withdrawnBy(merge.withdrawal())) {
        continue;
      }
      all.add(merged);
      if (merge.undone().isEmpty() || duty.window().isPresent()) {
        return all;
      }
      current = openAgain(current, merge);
    }
    all.add(current);
    return all;
  }

  private Duty openAgain(Duty duty, MergePeriod merge) {
    return duty(duty.code(), duty.term(), merge.keyAgain(duty.key()), merge.undone().orElseThrow())
        .done(duty.doneAt())
        .until(duty.stop());
  }

  /// A duty whose clock starts at an instant, neither done nor withdrawn. Art. 8: a heightened
  /// period that covers that instant shortens the school's own short times.
  ///
  /// @param opener what opened it, for its key
  Duty duty(ObligationCode code, Clock clock, String opener, Instant start) {
    return duty(code, rule(code).term(clock), code.code() + "/" + opener, start);
  }

  private Duty duty(ObligationCode code, Term term, String key, Instant start) {
    var span = (Term.Span.Within) term.span();
    var halved =
        edition.heightened().appliesTo(term) && heightened.stream().anyMatch(p -> p.covers(start));
    var due = start.plus(shortened(span.duration(), halved));
    return new Duty(
        code,
        key,
        Optional.empty(),
        term,
        start,
        start,
        due,
        halved,
        due.minus(shortened(term.remindBefore(), halved)),
        Optional.empty(),
        waiver(code, start));
  }

  /// The first waiver of it from an instant on.
  private Optional<Withdrawal> waiver(ObligationCode code, Instant from) {
    return waivers.stream()
        .filter(waived -> waived.code() == code && !waived.at().isBefore(from))
        .map(waived -> new Withdrawal(waived.at(), waived.action()))
        .findFirst();
  }

  private Duration shortened(Duration duration, boolean halved) {
    return halved ? duration.dividedBy(edition.heightened().divideBy()) : duration;
  }

  /// When the first of the things that meet a one-off obligation occurred: before it was owed
  /// counts too.
  Optional<Instant> firstDone(ObligationCode code) {
    var rule = rule(code);
    return Stream.concat(
            acts.first(rule.metBy()).stream(),
            rule.alsoMetBy().stream().flatMap(way -> firstBy(way).stream()))
        .min(Instant::compareTo);
  }

  private Optional<Instant> firstBy(AlternativeFulfilment way) {
    return switch (way) {
      case INTAKE_BY_OWN_DEPARTMENT ->
          intakeIf(
              report().reportedBy() == ReportedBy.LIAISON
                  || report().reportedBy() == ReportedBy.DEPARTMENT_HEAD);
      case INTAKE_AT_THE_OFFICE -> intakeIf(report().department().equals(THE_OFFICE));
      case GRADE_BY_THE_OFFICE ->
          file.events().stream()
              .filter(each -> each instanceof CaseEvent.GradeConfirmed grade && byOffice(grade))
              .map(CaseEvent::occurredAt)
              .min(Instant::compareTo);
      case REPLY_DELIVERED_AT_LEVEL_2_OR_1 ->
          acts.all(List.of(Action.REPLY_DELIVERED)).stream()
              .filter(at -> levels.stoodAt(Level.TWO, at))
              .findFirst();
    };
  }

  private Optional<Instant> intakeIf(boolean informs) {
    return Optional.of(report().receivedAt()).filter(at -> informs);
  }

  private static boolean byOffice(CaseEvent.GradeConfirmed grade) {
    return grade.by() == null || grade.by() == Post.GROUP_OFFICE;
  }
}
