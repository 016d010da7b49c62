package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.notification.roster.RosterLock;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;

/// Reads and changes the duty rota. Changes are made one after another, as those of the roster are:
/// each sees the shifts that it must not overlap.
@ApplicationScoped
class ShiftRegister {
  /// Swaps of one shift.
  private static final int MOST_SWAPS = 20;

  private final DutyShifts shifts;
  private final ShiftRules rules;
  private final RosterLock lock;
  private final Idempotency idempotency;
  private final Transactions transactions;
  private final InstantSource clock;

  ShiftRegister(
      DutyShifts shifts,
      ShiftRules rules,
      RosterLock lock,
      Idempotency idempotency,
      Transactions transactions,
      InstantSource clock) {
    this.shifts = shifts;
    this.rules = rules;
    this.lock = lock;
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Transactional
  Page<ShiftAnswer> list(ShiftSearch search) {
    return transactions
        .inCurrent(connection -> search.page(shifts.list(connection, search)))
        .map(ShiftAnswer::of);
  }

  /// @throws ProblemException 404 where there is no such shift, or it was withdrawn
  @Transactional
  DutyShift find(UUID id) {
    return transactions.inCurrent(connection -> shift(connection, id));
  }

  /// All of them or none, once per key.
  @Transactional
  Response enter(IdempotencyKey key, Caller caller, ShiftsBody body, BodyFaults faults) {
    return idempotency.once(
        key, () -> transactions.inCurrent(connection -> enter(connection, caller, body, faults)));
  }

  private StoredAnswer enter(
      Connection connection, Caller caller, ShiftsBody body, BodyFaults faults)
      throws SQLException {
    lock.acquire();
    var now = clock.instant();
    RotaKeeping.require(caller, body, faults);
    var entered = rules.check(connection, body.shifts(), faults, now);
    shifts.insert(connection, entered, caller.name(), now);
    var answer = new EnteredShiftsAnswer(entered.stream().map(ShiftAnswer::of).toList());
    return StoredAnswer.created("/shifts", null, answer);
  }

  /// @throws ProblemException 409 once it has begun
  @Transactional
  void withdraw(UUID id, String ifMatch, Caller caller) {
    transactions.inCurrent(
        connection -> {
          lock.acquire();
          var shift = shift(connection, id);
          RotaKeeping.require(caller, shift.department());
          Preconditions.require(ifMatch, shift.version());
          var now = clock.instant();
          if (!shift.begin().isAfter(now)) {
            throw new ProblemException(RotaProblem.SHIFT_BEGUN);
          }
          shifts.withdraw(connection, id, caller.name(), now);
          return null;
        });
  }

  /// Another person has it from now on, or all of it where it has not begun.
  @Transactional
  Response swap(UUID id, IdempotencyKey key, Caller caller, ShiftSwapBody body, BodyFaults faults) {
    return idempotency.once(
        key,
        () -> transactions.inCurrent(connection -> swap(connection, id, caller, body, faults)));
  }

  private StoredAnswer swap(
      Connection connection, UUID id, Caller caller, ShiftSwapBody body, BodyFaults faults)
      throws SQLException {
    lock.acquire();
    var shift = shift(connection, id);
    RotaKeeping.require(caller, shift.department());
    var now = clock.instant();
    checkSwap(shift, body, faults, now);
    shifts.swap(
        connection,
        shift,
        new ShiftSwap(shift.person(), body.person(), body.reason(), now, caller.name()));
    var swapped = shift(connection, id);
    return StoredAnswer.created(
        "/shifts/" + id, ETags.of(swapped.version()), ShiftAnswer.of(swapped));
  }

  private void checkSwap(DutyShift shift, ShiftSwapBody body, BodyFaults faults, Instant now) {
    rules.checkPerson(body.person(), "person", faults);
    if (shift.person().equals(body.person())) {
      faults.reject("person", "not-allowed", "该人员已在该班次", "has this shift already");
    }
    faults.throwIfAny();
    if (!shift.end().isAfter(now)) {
      throw new ProblemException(RotaProblem.SHIFT_OVER);
    }
    if (shift.swaps().size() >= MOST_SWAPS) {
      throw new ProblemException(RotaProblem.TOO_MANY_SWAPS);
    }
  }

  private DutyShift shift(Connection connection, UUID id) throws SQLException {
    return shifts
        .find(connection, id)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
