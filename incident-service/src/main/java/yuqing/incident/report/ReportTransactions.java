package yuqing.incident.report;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.incident.department.RosterStatus;
import yuqing.incident.register.IncidentNumbers;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Gives each report its transaction, and another one where two reports got in each other's way.
@Singleton
public class ReportTransactions {

  private static final int ATTEMPTS = 8;

  private final ReportIntake intake;
  private final IncidentNumbers numbers;
  private final Transactions transactions;
  private final RosterStatus roster;
  private final MeterRegistry meters;

  ReportTransactions(
      ReportIntake intake,
      IncidentNumbers numbers,
      Transactions transactions,
      RosterStatus roster,
      MeterRegistry meters) {
    this.intake = intake;
    this.numbers = numbers;
    this.transactions = transactions;
    this.roster = roster;
    this.meters = meters;
  }

  /// What surrounds the intake in its transaction, such as the answer kept under a key.
  public interface Around<T> {
    T run(Supplier<IntakeResult> intake);
  }

  public <T> T take(CheckedReport report, Caller caller, Around<T> around) {
    requireRoster();
    var inHand = new NumbersInHand(numbers.reserve(1));
    try {
      return untilSettled(report, caller, around, inHand);
    } finally {
      numbers.giveBack(inHand.unused());
    }
  }

  /// Takes reports in one transaction, all or none. One that meets another transaction, or fails,
  /// fails them all: they are then to be taken each by itself.
  public List<IntakeResult> takeTogether(List<CheckedReport> reports, Caller caller) {
    requireRoster();
    var inHand = new NumbersInHand(numbers.reserve(reports.size()));
    try {
      return transactions.inNew(
          c -> {
            var taken = counted(c, reports, caller, inHand);
            inHand.beginCommit();
            return taken;
          });
    } finally {
      numbers.giveBack(inHand.unused());
    }
  }

  private void requireRoster() {
    if (!roster.isKnown()) {
      throw new ProblemException(
          IncidentProblem.NOT_READY, null, List.of(), Map.of("Retry-After", "5"));
    }
  }

  private <T> T untilSettled(
      CheckedReport report, Caller caller, Around<T> around, NumbersInHand inHand) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transactions.inNew(
            c -> {
              T result = around.run(() -> counted(c, List.of(report), caller, inHand).getFirst());
              inHand.beginCommit();
              return result;
            });
      } catch (RuntimeException failed) {
        if (!ConcurrentIntake.is(failed)) {
          throw failed;
        }
        inHand.startAgain();
      }
    }
    throw new ProblemException(
        StandardProblem.UNAVAILABLE, null, List.of(), Map.of("Retry-After", "1"));
  }

  private List<IntakeResult> counted(
      Connection c, List<CheckedReport> reports, Caller caller, NumbersInHand inHand) {
    try {
      var all = intake.take(c, reports, caller, inHand::next);
      for (var taken : all) {
        var isNew = Boolean.toString(taken.isNew());
        meters.counter("yuqing.incident.reports", "new", isNew).increment();
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException("intake failed: " + failed.getMessage(), failed);
    }
  }

  /// Numbers taken beforehand; those that no new incident needed go back, also when the reports
  /// were refused or failed. Of a commit that fails nobody knows whether it came about: what it was
  /// to use stays used.
  private static final class NumbersInHand {
    private final List<String> numbers;
    private int used;
    private boolean committing;

    NumbersInHand(List<String> numbers) {
      this.numbers = numbers;
    }

    String next() {
      return numbers.get(used++);
    }

    /// The transaction has lost against another: the database has undone it.
    void startAgain() {
      used = 0;
      committing = false;
    }

    /// All is written; what follows is the commit.
    void beginCommit() {
      committing = true;
    }

    List<String> unused() {
      return numbers.subList(committing ? used : 0, numbers.size());
    }
  }
}
