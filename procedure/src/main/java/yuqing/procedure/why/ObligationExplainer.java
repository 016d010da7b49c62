package yuqing.procedure.why;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.grading.LevelHistory;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.why.Why.Change;
import yuqing.procedure.why.Why.Input;
import yuqing.procedure.why.Why.Step;

/// Explains obligations of one incident, from the same record by which they were judged.
public final class ObligationExplainer {

  /// Of the acts that may have met it the latest are shown; a long incident has an exchange a day.
  private static final int MOST_ACTS = 20;

  private final PolicyEdition edition;
  private final List<HeightenedPeriod> heightened;
  private final ZoneId zone;
  private final CaseFile known;
  private final LevelHistory levels;
  private final Instant asOf;

  /// @param asOf the instant at which the obligations were judged
  public ObligationExplainer(
      PolicyEdition edition,
      List<HeightenedPeriod> heightened,
      CaseFile file,
      ZoneId zone,
      Instant asOf) {
    this.edition = edition;
    this.heightened = heightened;
    this.zone = zone;
    this.known = file.knownAt(asOf);
    this.levels = LevelHistory.of(edition, known);
    this.asOf = asOf;
  }

  public Why why(Obligation obligation) {
    var rule = edition.rule(obligation.code());
    return new Why(
        obligation,
        edition,
        rule,
        inputs(obligation, rule),
        steps(obligation),
        changes(obligation),
        asOf);
  }

  private List<Input> inputs(Obligation obligation, ObligationRule rule) {
    var report = known.report();
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input.Discovered(report.discoveredAt()));
    inputs.add(new Input.Received(report.receivedAt()));
    levels.changes().forEach(c -> inputs.add(new Input.Stood(c.at(), c.level(), c.by())));
    levels.flaggedAt().ifPresent(at -> inputs.add(new Input.Flagged(at)));
    if (obligation.halved()) {
      heightened.stream()
          .filter(period -> period.covers(obligation.clock()))
          .map(period -> new Input.Heightened(obligation.clock(), period))
          .forEach(inputs::add);
    }
    inputs.addAll(acts(obligation, rule));
    return inputs.stream().sorted(Comparator.comparing(Input::at)).toList();
  }

  private List<Input> acts(Obligation obligation, ObligationRule rule) {
    Set<Action> bearing = EnumSet.noneOf(Action.class);
    bearing.addAll(rule.metBy());
    bearing.addAll(ClockStarts.startedBy(obligation.term().clock()));
    if (obligation.window().isPresent()) {
      // Windows run again from a reopening as from their clock's start.
      bearing.add(Action.REOPENED);
    }
    // What a merge withdrew opens again when it is undone.
    bearing.add(Action.UNMERGED);
    obligation.withdrawnBy().ifPresent(bearing::add);
    var acts =
        known.events().stream()
            .filter(event -> bearing.contains(event.action()))
            .map(
                event ->
                    (Input)
                        new Input.Recorded(event.occurredAt(), event.action(), event.recordedAt()))
            .toList();
    return acts.subList(Math.max(0, acts.size() - MOST_ACTS), acts.size());
  }

  private List<Step> steps(Obligation obligation) {
    var clock = new Step(Step.Kind.CLOCK, obligation.clock(), null);
    var due = new Step(Step.Kind.DUE, obligation.due(), null);
    var between =
        switch (obligation.term().span()) {
          case Span.Within within -> given(obligation, within.duration());
          case Span.CalendarDays days -> day(obligation, days.firstDayAtLeast());
          case Span.Stretches stretches ->
              Stream.of(
                  new Step(Step.Kind.WINDOW_OPENS, obligation.opened(), null),
                  new Step(Step.Kind.GIVEN, obligation.due(), stretches.length()));
        };
    return Stream.of(Stream.of(clock), between, Stream.of(due)).flatMap(each -> each).toList();
  }

  private static Stream<Step> given(Obligation obligation, Duration duration) {
    var whole = new Step(Step.Kind.GIVEN, obligation.clock().plus(duration), duration);
    return obligation.halved()
        ? Stream.of(
            whole,
            new Step(
                Step.Kind.SHORTENED,
                obligation.due(),
                Duration.between(obligation.clock(), obligation.due())))
        : Stream.of(whole);
  }

  private Stream<Step> day(Obligation obligation, Duration atLeast) {
    var midnight =
        obligation.clock().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    var left = Duration.between(obligation.clock(), midnight);
    var leftOut =
        left.compareTo(atLeast) < 0
            ? Stream.of(new Step(Step.Kind.DAY_LEFT_OUT, midnight, left))
            : Stream.<Step>empty();
    return Stream.concat(
        leftOut,
        Stream.of(
            new Step(Step.Kind.WINDOW_OPENS, obligation.opened(), null),
            new Step(Step.Kind.DAY_ENDS, obligation.due(), null)));
  }

  private List<Change> changes(Obligation obligation) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    switch (obligation.outcome()) {
      case OPEN -> changes.add(Change.DONE);
      case MISSED -> {
        changes.add(Change.DONE_LATE);
        changes.add(Change.DONE_IN_TIME_RECORDED_LATE);
      }
      case MET_LATE -> changes.add(Change.DONE_IN_TIME_RECORDED_LATE);
      case MET -> changes.add(Change.DONE_EARLIER);
      case WITHDRAWN -> {}
    }
    if (obligation.outcome() == Outcome.OPEN) {
      changes.add(Change.MERGED);
      changes.addAll(whatTakesItAway(obligation));
    }
    if (obligation.term().clock() == Clock.END_OF_HANDLING) {
      changes.add(Change.END_CORRECTED);
    }
    return List.copyOf(changes);
  }

  private Set<Change> whatTakesItAway(Obligation obligation) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    // Art. 10: while the category is ideology it cannot be lowered.
    var canBeLowered = levels.facts().category() != Category.IDEOLOGY;
    if (canBeLowered
        && ClockStarts.byLevel(obligation.term().clock())
        && aboveTheLowest(obligation)) {
      changes.add(Change.LOWERED);
    }
    if (obligation.window().isPresent()) {
      changes.add(Change.HANDLING_ENDED);
    }
    if (ClockStarts.afterTheEnd(obligation.term().clock())) {
      changes.add(Change.REOPENED);
    }
    return changes;
  }

  private boolean aboveTheLowest(Obligation obligation) {
    return edition.rule(obligation.code()).owed().stream()
        .flatMap(owed -> owed.level().stream())
        .anyMatch(level -> level != Level.THREE);
  }
}
