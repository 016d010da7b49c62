package yuqing.incident.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.incident.department.Departments;
import yuqing.incident.department.RosterStatus;
import yuqing.incident.register.IncidentNumbers;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.report.IntakeResult;
import yuqing.incident.report.ReportAnswer;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Records past incidents, each in a transaction of its own, numbered in the year of its receipt.
/// It claims its report and none of its items: what is seen of them from now on is another
/// incident's.
@ApplicationScoped
class PastIncidentRecorder {

  private final PastIncidentRows rows;
  private final IncidentNumbers numbers;
  private final Departments departments;
  private final RosterStatus roster;
  private final Transactions transactions;
  private final Idempotency idempotency;

  PastIncidentRecorder(
      PastIncidentRows rows,
      IncidentNumbers numbers,
      Departments departments,
      RosterStatus roster,
      Transactions transactions,
      Idempotency idempotency) {
    this.rows = rows;
    this.numbers = numbers;
    this.departments = departments;
    this.roster = roster;
    this.transactions = transactions;
    this.idempotency = idempotency;
  }

  /// Once per key.
  Response record(CheckedPastIncident past, Caller caller, IdempotencyKey key) {
    var number = number(past);
    return transactions.inNew(
        _ ->
            idempotency.once(
                key,
                () ->
                    ReportAnswer.stored(
                        transactions.inCurrent(
                            connection -> rows.record(connection, past, number, caller)))));
  }

  /// A line of several: it brings no key.
  IntakeResult record(CheckedPastIncident past, Caller caller) {
    var number = number(past);
    return transactions.inNew(connection -> rows.record(connection, past, number, caller));
  }

  /// Taken before the transaction, and only for one that is not on record.
  ///
  /// @return null for one that is
  private String number(CheckedPastIncident past) {
    if (!roster.isKnown()) {
      throw new ProblemException(
          IncidentProblem.NOT_READY, null, List.of(), Map.of("Retry-After", "5"));
    }
    boolean known = transactions.inNew(connection -> isKnown(connection, past));
    return known ? null : numbers.take(past.times().receivedAt());
  }

  /// @throws ProblemException 422 for a department that does not exist
  private boolean isKnown(Connection connection, CheckedPastIncident past) throws SQLException {
    if (rows.isKnown(connection, past.source())) {
      return true;
    }
    if (!departments.isKnown(connection, past.body().department())) {
      throw ProblemException.of(
          StandardProblem.UNPROCESSABLE,
          "department",
          "unknown",
          "没有这个部门",
          "there is no such department");
    }
    return false;
  }
}
