package yuqing.incident.report;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.incident.department.RosterStatus;
import yuqing.incident.register.IncidentNumbers;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Gives each report its transaction, and another one where two reports conflicted.
///
/// Three things keep their places. The numbers are taken before the transaction, so that reports do
/// not queue for a counter's row. The answer is kept in the transaction of the report, so that
/// there is neither without the other. The retry lies outside it, since a transaction that lost is
/// gone.
@ApplicationScoped
public class ReportTransactions {

  private static final int ATTEMPTS = 8;

  private final ReportIntake intake;
  private final IncidentNumbers numbers;
  private final Transactions transactions;
  private final Idempotency idempotency;
  private final RosterStatus roster;
  private final MeterRegistry meters;

  ReportTransactions(
      ReportIntake intake,
      IncidentNumbers numbers,
      Transactions transactions,
      Idempotency idempotency,
      RosterStatus roster,
      MeterRegistry meters) {
    this.intake = intake;
    this.numbers = numbers;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.roster = roster;
    this.meters = meters;
  }

  /// @param result null where the answer is that of an earlier request under the same key
  /// @param answer null where no key came
  private record SettledReport(IntakeResult result, Response answer) {}

  /// Takes a report in, once per key.
  Response take(CheckedReport report, Caller caller, IdempotencyKey key) {
    return settle(report, caller, key).answer();
  }

  /// Takes a line of a batch in: it brings no key, and no answer of it is kept.
  public IntakeResult take(CheckedReport line, Caller caller) {
    return settle(line, caller, null).result();
  }

  /// Takes reports in one transaction, all or none. One that meets another transaction, or fails,
  /// fails them all: they are then to be taken each by itself.
  public List<IntakeResult> takeTogether(List<CheckedReport> lines, Caller caller) {
    requireRoster();
    var reserved = new ReservedNumbers(numbers.reserve(lines.size()));
    try {
      return transactions.inNew(
          connection -> {
            var results = take(connection, lines, caller, reserved);
            reserved.beginCommit();
            return results;
          });
    } finally {
      numbers.giveBack(reserved.unused());
    }
  }

  private void requireRoster() {
    if (!roster.isKnown()) {
      throw new ProblemException(
          IncidentProblem.NOT_READY, null, List.of(), Map.of("Retry-After", "5"));
    }
  }

  private SettledReport settle(CheckedReport report, Caller caller, IdempotencyKey key) {
    requireRoster();
    var reserved = new ReservedNumbers(numbers.reserve(1));
    try {
      return untilSettled(report, caller, key, reserved);
    } finally {
      numbers.giveBack(reserved.unused());
    }
  }

  private SettledReport untilSettled(
      CheckedReport report, Caller caller, IdempotencyKey key, ReservedNumbers reserved) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transactions.inNew(
            connection -> settleOnce(connection, report, caller, key, reserved));
      } catch (RuntimeException e) {
        if (!ConcurrentIntake.is(e)) {
          throw e;
        }
        reserved.startAgain();
      }
    }
    throw new ProblemException(
        StandardProblem.UNAVAILABLE, null, List.of(), Map.of("Retry-After", "1"));
  }

  private SettledReport settleOnce(
      Connection connection,
      CheckedReport report,
      Caller caller,
      IdempotencyKey key,
      ReservedNumbers reserved) {
    var earlier = key == null ? Optional.<Response>empty() : idempotency.claim(key);
    if (earlier.isPresent()) {
      return new SettledReport(null, earlier.get());
    }
    var result = take(connection, List.of(report), caller, reserved).getFirst();
    var answer = key == null ? null : idempotency.keep(key, ReportAnswer.stored(result));
    reserved.beginCommit();
    return new SettledReport(result, answer);
  }

  private List<IntakeResult> take(
      Connection connection, List<CheckedReport> reports, Caller caller, ReservedNumbers reserved) {
    try {
      var results = intake.take(connection, reports, caller, reserved);
      for (var result : results) {
        var isNew = Boolean.toString(result.isNew());
        meters.counter("yuqing.incident.reports", "new", isNew).increment();
      }
      return results;
    } catch (SQLException e) {
      throw new IllegalStateException("intake failed: " + e.getMessage(), e);
    }
  }
}
