package yuqing.procedure.policy;

import static yuqing.procedure.policy.Clock.*;
import static yuqing.procedure.policy.OwingCondition.*;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.policy.Term.Span;

/// What the code can carry out for an obligation: by which clocks it starts, whom it may be owed
/// by, what kind of time it has. An edition that differs is refused.
///
/// @param owed each of these, or one of them where `oneOf` is set
record ObligationConstraints(
    Set<Clock> clocks, Set<OwingCondition> owed, boolean oneOf, Class<? extends Span> span) {

  private static final Set<OwingCondition> ANY_LEVEL_THAT_RISES = Set.of(LEVEL_2, LEVEL_1);

  static ObligationConstraints of(ObligationCode code) {
    return switch (code) {
      case REPORT_TO_PARTY_OFFICE -> once(ALWAYS, DISCOVERY);
      case CONFIRM_GRADE -> once(ALWAYS, FIRST_GRADE);
      case ORGANISE_HANDLING -> once(LEVEL_3, FIRST_GRADE, REOPENING);
      case ANSWER_PEOPLE_CONCERNED -> once(LEVEL_3, FIRST_GRADE);
      case FILE_RESULT -> once(LEVEL_3, END_OF_HANDLING);
      case HOLD_REVIEW_MEETING, CLOSE_DOSSIER -> once(LEVEL_3, FIRST_FILING);
      case DRAFT_REPLY -> once(LEVEL_2, LEVEL, RETURN);
      case APPROVE_REPLY -> once(LEVEL_2, DRAFT);
      case DELIVER_REPLY -> once(LEVEL_2, APPROVAL);
      case HEAD_REPORTS_TO_OFFICES,
          REPORT_TO_PRINCIPAL_LEADERS,
          START_EMERGENCY_PLAN,
          HOLD_SPECIAL_MEETING ->
          new ObligationConstraints(Set.of(LEVEL), ANY_LEVEL_THAT_RISES, true, Span.Within.class);
      case REPORT_TO_SUPERIOR ->
          new ObligationConstraints(
              Set.of(LEVEL, FLAG), Set.of(LEVEL_1, SUDDEN_AND_GRAVE), false, Span.Within.class);
      case REPORT_TO_LEADING_GROUP, CONTACT_MEDIA -> once(SUDDEN_AND_GRAVE, FLAG);
      case DAILY_EXCHANGE ->
          new ObligationConstraints(
              Set.of(LEVEL), ANY_LEVEL_THAT_RISES, true, Span.CalendarDays.class);
      case ROUND_THE_CLOCK_EXCHANGE ->
          new ObligationConstraints(
              Set.of(LEVEL), ANY_LEVEL_THAT_RISES, true, Span.Stretches.class);
    };
  }

  private static ObligationConstraints once(OwingCondition owed, Clock... clocks) {
    return new ObligationConstraints(Set.of(clocks), Set.of(owed), false, Span.Within.class);
  }

  boolean allows(Set<OwingCondition> stated) {
    return oneOf ? stated.size() == 1 && owed.containsAll(stated) : owed.equals(stated);
  }

  boolean windows() {
    return span != Span.Within.class;
  }

  String owedInWords() {
    return words(owed);
  }

  String clocksInWords() {
    return words(clocks);
  }

  String spanForExample() {
    if (span == Span.Within.class) {
      return "within: 4 h";
    }
    return span == Span.CalendarDays.class ? "window: calendar-day" : "window: 4 h";
  }

  /// As they are spelled in an edition.
  private static String words(Set<? extends Enum<?>> constants) {
    return constants.stream()
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
