package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.durable.Transactions;
import yuqing.notification.roster.Schools;

/// Answers who is on duty at an instant.
@ApplicationScoped
class OnDuty {
  private final DutyShifts shifts;
  private final Schools schools;
  private final RotaSettings settings;
  private final Transactions transactions;
  private final InstantSource clock;

  OnDuty(
      DutyShifts shifts,
      Schools schools,
      RotaSettings settings,
      Transactions transactions,
      InstantSource clock) {
    this.shifts = shifts;
    this.schools = schools;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param sent null for now
  @Transactional
  OnDutyAnswer at(Instant sent) {
    var at = sent == null ? clock.instant() : sent;
    boolean offHours = !OfficeHours.of(settings, schools.zone()).include(at);
    var found = transactions.inCurrent(connection -> shifts.onDuty(connection, at));
    return new OnDutyAnswer(
        at, offHours, found.stream().map(shift -> ShiftAnswer.at(shift, at)).toList());
  }
}
