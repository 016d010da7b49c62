package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.notification.rota.DutyShift;
import yuqing.notification.rota.DutyShifts;
import yuqing.notification.rota.ShiftAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Draws the hand-over sheet of a shift from the alerts that are owed now, as far as the caller may
/// see them: those of the department, or of all for the school's 总值班.
@ApplicationScoped
class ShiftHandoverSheet {
  /// Duties on a sheet: some pages of paper.
  private static final int MOST = 200;

  private final DutyShifts shifts;
  private final AlertSearch search;
  private final Transactions transactions;
  private final InstantSource clock;

  ShiftHandoverSheet(
      DutyShifts shifts, AlertSearch search, Transactions transactions, InstantSource clock) {
    this.shifts = shifts;
    this.search = search;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws ProblemException 404 where there is no such shift
  @Transactional
  ShiftHandoverAnswer of(UUID id, Caller caller, Language language) {
    var shift =
        transactions
            .inCurrent(connection -> shifts.find(connection, id))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var at = clock.instant();
    var open = open(shift, caller);
    return new ShiftHandoverAnswer(
        ShiftAnswer.of(shift),
        at,
        open.stream()
            .limit(MOST)
            .map(alert -> ShiftHandoverAnswer.OpenDuty.of(alert, language, at))
            .toList(),
        open.size() > MOST);
  }

  private List<Alert> open(DutyShift shift, Caller caller) {
    return search.owed(caller, shift.department(), MOST + 1);
  }
}
