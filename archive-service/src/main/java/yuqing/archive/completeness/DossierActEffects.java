package yuqing.archive.completeness;

import java.time.Instant;
import java.util.Comparator;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.text.StatedTime;

/// Says what a review or a closing meets and what stays open, by the entries of escalation-service
/// that have come in. They may be behind: an act may meet more than is said here, never less.
public final class DossierActEffects {

  /// What one incident owes at once stays far below; a list has a bound all the same.
  private static final int MOST_SHOWN = 200;

  private static final Comparator<UnsettledDuty> BY_DUE = Comparator.comparing(UnsettledDuty::due);

  private DossierActEffects() {}

  /// @param closing as it is known before the act
  /// @param filedAt of the result in force
  public static DossierEffectsAnswer of(
      ClosingCase closing, Instant filedAt, Action action, StatedTime when) {
    var owed = closing.duties().stream().filter(UnsettledDuty::isOwed).sorted(BY_DUE).toList();
    var met = owed.stream().filter(duty -> meets(action, when, duty, filedAt)).toList();
    return new DossierEffectsAnswer(
        met.stream()
            .map(duty -> DossierEffectsAnswer.MetObligation.of(duty, when.stated()))
            .toList(),
        owed.stream()
            .filter(duty -> !met.contains(duty))
            .limit(MOST_SHOWN)
            .map(DossierEffectsAnswer.OpenObligation::of)
            .toList(),
        closing.judgedAt());
  }

  /// Review and closing count from the filing that opened their obligation. Of a filing before a
  /// reopening what was missed may still be met late; what was open then is withdrawn, though that
  /// may not have come in.
  private static boolean meets(
      Action action, StatedTime when, UnsettledDuty duty, Instant filedAt) {
    return isMetBy(action, duty.code())
        && duty.opened() != null
        && (duty.outcome() == Outcome.MISSED || !duty.opened().isBefore(filedAt))
        && when.reaches(duty.opened());
  }

  private static boolean isMetBy(Action action, ObligationCode code) {
    return action.meets().contains(code);
  }
}
