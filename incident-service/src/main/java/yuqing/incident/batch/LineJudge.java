package yuqing.incident.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.incident.batch.ParsedLine.Invalid;
import yuqing.incident.batch.ParsedLine.Valid;
import yuqing.incident.report.ConcurrentIntake;
import yuqing.incident.report.ReportBody;
import yuqing.incident.report.ReportRules;
import yuqing.incident.report.ReportTransactions;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.problem.TransientDatabaseErrors;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.RequestReader;

/// Takes the lines of batches in and gives a verdict on each, as `POST /incidents` would have
/// answered it. Lines at hand share a transaction for speed; where that fails, each has its own, so
/// that no line suffers from another.
@ApplicationScoped
class LineJudge {

  private static final Logger LOG = Logger.getLogger(LineJudge.class);

  /// The status of a line that fails because the database does.
  private static final int DATABASE_FAILED = StandardProblem.UNAVAILABLE.status();

  /// So many such lines in a row end the batch: the sender repeats it later, and what was taken is
  /// known then.
  private static final int FAILURES_IN_A_ROW = 3;

  /// Transactions of all batches at the same time: single reports find connections free.
  private static final int AT_ONCE = 4;

  private final RequestReader reader;
  private final ReportRules rules;
  private final ReportTransactions reports;
  private final int maxBytes;
  private final Semaphore slots = new Semaphore(AT_ONCE, true);

  LineJudge(
      RequestReader reader,
      ReportRules rules,
      ReportTransactions reports,
      @ConfigProperty(name = "yuqing.rest.max-json-bytes", defaultValue = "262144") int maxBytes) {
    this.reader = reader;
    this.maxBytes = maxBytes;
    this.rules = rules;
    this.reports = reports;
  }

  /// Of the longest line.
  int maxBytes() {
    return maxBytes;
  }

  Sitting of(Caller caller, Language language) {
    return new Sitting(caller, language);
  }

  /// One batch, from its first line to its last.
  final class Sitting {

    private final Caller caller;
    private final Language language;
    private int failures;

    private Sitting(Caller caller, Language language) {
      this.caller = caller;
      this.language = language;
    }

    /// Whether it is to end here; the lines after have no verdict.
    boolean isBrokenOff() {
      return failures >= FAILURES_IN_A_ROW;
    }

    /// Looks at a line without taking it; that may be done while others are taken.
    ParsedLine look(LineReader.Line line) {
      int bytes = line.tooLong() ? 0 : line.bytes().length;
      try {
        return valid(line, bytes);
      } catch (ProblemException refusal) {
        return new ParsedLine.Invalid(line.number(), bytes, refused(line.number(), refusal));
      } catch (RuntimeException | StackOverflowError e) {
        return new ParsedLine.Invalid(line.number(), bytes, unforeseen(line.number(), e));
      }
    }

    /// In the order of the lines, up to the one at which it broke off, if it did.
    List<Verdict> verdicts(List<ParsedLine> lines) {
      var verdicts = new ArrayList<Verdict>();
      var valid = new ArrayList<Valid>();
      for (var line : lines) {
        switch (line) {
          case Valid found -> valid.add(found);
          case Invalid refused -> verdicts.add(refused.verdict());
        }
      }
      slots.acquireUninterruptibly();
      try {
        verdicts.addAll(taken(valid));
      } finally {
        slots.release();
      }
      verdicts.sort(Comparator.comparingLong(Verdict::line));
      return isBrokenOff() ? untilLastFailure(verdicts) : verdicts;
    }

    private static List<Verdict> untilLastFailure(List<Verdict> verdicts) {
      int last = verdicts.size() - 1;
      while (verdicts.get(last).status() != DATABASE_FAILED) {
        last--;
      }
      return verdicts.subList(0, last + 1);
    }

    private ParsedLine valid(LineReader.Line line, int bytes) {
      if (line.tooLong()) {
        throw new ProblemException(
            StandardProblem.BODY_TOO_LARGE,
            "最多 %d 字节".formatted(maxBytes),
            "at most %d bytes".formatted(maxBytes));
      }
      var faults = new BodyFaults();
      var body = reader.read(reader.parse(line.bytes()), ReportBody.class, faults);
      var report = rules.check(body, faults, caller).named();
      var warnings = faults.warnings().stream().map(found -> found.in(language)).toList();
      return new ParsedLine.Valid(line.number(), bytes, report, warnings);
    }

    private List<Verdict> taken(List<Valid> valid) {
      if (valid.size() > 1) {
        try {
          return takenTogether(valid);
        } catch (RuntimeException e) {
          if (TransientDatabaseErrors.among(e) && !ConcurrentIntake.is(e)) {
            return unavailable(valid);
          }
          LOG.debugf("lines are taken each by itself: %s", e);
        }
      }
      var verdicts = new ArrayList<Verdict>();
      for (int i = 0; i < valid.size() && !isBrokenOff(); i++) {
        var verdict = takenAlone(valid.get(i));
        failures = verdict.status() == DATABASE_FAILED ? failures + 1 : 0;
        verdicts.add(verdict);
      }
      return verdicts;
    }

    /// Not each by itself: for a database that hangs each would wait once more.
    private List<Verdict> unavailable(List<Valid> valid) {
      var verdicts = new ArrayList<Verdict>();
      for (int i = 0; i < valid.size() && !isBrokenOff(); i++) {
        failures++;
        verdicts.add(
            refused(valid.get(i).line(), new ProblemException(StandardProblem.UNAVAILABLE)));
      }
      return verdicts;
    }

    private List<Verdict> takenTogether(List<Valid> valid) {
      var taken = reports.takeTogether(valid.stream().map(Valid::report).toList(), caller);
      failures = 0;
      var verdicts = new ArrayList<Verdict>();
      for (int i = 0; i < taken.size(); i++) {
        var line = valid.get(i);
        verdicts.add(Verdict.taken(line.line(), taken.get(i), line.warnings()));
      }
      return verdicts;
    }

    private Verdict takenAlone(Valid valid) {
      try {
        return Verdict.taken(valid.line(), reports.take(valid.report(), caller), valid.warnings());
      } catch (ProblemException refusal) {
        return refused(valid.line(), refusal);
      } catch (RuntimeException e) {
        return unforeseen(valid.line(), e);
      }
    }

    /// What no refusal was made of is the verdict of its line alone: the next one is taken.
    private Verdict unforeseen(long line, Throwable failed) {
      LOG.errorf(failed, "line %d of a batch failed", line);
      return refused(
          line,
          new ProblemException(
              TransientDatabaseErrors.among(failed)
                  ? StandardProblem.UNAVAILABLE
                  : StandardProblem.INTERNAL));
    }

    private Verdict refused(long line, ProblemException refusal) {
      return Verdict.refused(line, Problem.of(refusal, language, null));
    }
  }
}
