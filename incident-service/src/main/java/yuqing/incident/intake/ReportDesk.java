package yuqing.incident.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.incident.department.Roster;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.Numbers;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Gives each report its transaction, and another one where two reports got in each other's way.
@Singleton
public class ReportDesk {

  private static final int ATTEMPTS = 8;

  private final Intake intake;
  private final Numbers numbers;
  private final Transactions transactions;
  private final Roster roster;
  private final MeterRegistry meters;

  @Inject
  public ReportDesk(
      Intake intake,
      Numbers numbers,
      Transactions transactions,
      Roster roster,
      MeterRegistry meters) {
    this.intake = intake;
    this.numbers = numbers;
    this.transactions = transactions;
    this.roster = roster;
    this.meters = meters;
  }

  /// What surrounds the intake in its transaction, such as the answer kept under a key.
  interface Around<T> {
    T run(Supplier<Taken> intake);
  }

  <T> T take(CheckedReport report, Caller caller, Around<T> around) {
    if (!roster.isKnown()) {
      throw new ProblemException(
          IncidentProblem.NOT_READY, null, List.of(), Map.of("Retry-After", "5"));
    }
    var number = new NumberInHand(numbers.take());
    T result = untilSettled(report, caller, around, number);
    if (!number.used) {
      numbers.giveBack(number.text);
    }
    return result;
  }

  private <T> T untilSettled(
      CheckedReport report, Caller caller, Around<T> around, NumberInHand number) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transactions.inNew(c -> around.run(() -> counted(c, report, caller, number)));
      } catch (RuntimeException failed) {
        if (!Raced.is(failed)) {
          throw failed;
        }
        number.used = false;
      }
    }
    throw new ProblemException(
        StandardProblem.UNAVAILABLE, null, List.of(), Map.of("Retry-After", "1"));
  }

  private Taken counted(Connection c, CheckedReport report, Caller caller, NumberInHand number) {
    try {
      var taken = intake.take(c, report, caller, number::use);
      meters.counter("yuqing.incident.reports", "new", Boolean.toString(taken.isNew())).increment();
      return taken;
    } catch (SQLException failed) {
      throw new IllegalStateException("intake failed: " + failed.getMessage(), failed);
    }
  }

  /// A number taken beforehand, given back when the report turns out to make no new incident.
  private static final class NumberInHand {
    private final String text;
    private boolean used;

    NumberInHand(String text) {
      this.text = text;
    }

    String use() {
      used = true;
      return text;
    }
  }
}
