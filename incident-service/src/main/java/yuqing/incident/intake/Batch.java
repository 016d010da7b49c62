package yuqing.incident.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.incident.request.Bodies;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Takes reports in line by line, a transaction and a verdict each, in memory that does not grow
/// with their number.
@Singleton
public class Batch {

  private static final Logger LOG = Logger.getLogger(Batch.class);

  /// Verdicts that may wait together to be sent while more lines are at hand.
  private static final int VERDICTS_AT_ONCE = 64;

  /// So many lines in a row that fail through no fault of theirs end the batch: the sender repeats
  /// it later, and what was taken is known then.
  private static final int FAILURES_IN_A_ROW = 3;

  private final Bodies bodies;
  private final ReportRules rules;
  private final ReportDesk desk;
  private final ObjectMapper json;
  private final MeterRegistry meters;

  @Inject
  public Batch(
      Bodies bodies, ReportRules rules, ReportDesk desk, ObjectMapper json, MeterRegistry meters) {
    this.bodies = bodies;
    this.rules = rules;
    this.desk = desk;
    this.json = json;
    this.meters = meters;
  }

  void run(InputStream in, OutputStream out, Caller caller, Language language) throws IOException {
    var lines = new LineReader(in, bodies.maxBytes());
    int unsent = 0;
    int failures = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        var verdict = verdict(line, caller, language);
        out.write(json.writeValueAsBytes(verdict));
        out.write('\n');
        unsent++;
        failures = verdict.status() >= 500 ? failures + 1 : 0;
      }
      if (unsent >= VERDICTS_AT_ONCE || (unsent > 0 && lines.wouldBlock())) {
        out.flush();
        unsent = 0;
      }
      if (failures >= FAILURES_IN_A_ROW) {
        return;
      }
    }
  }

  private Verdict verdict(LineReader.Line line, Caller caller, Language language) {
    var verdict = judged(line, caller, language);
    meters
        .counter("yuqing.incident.batch.lines", "status", Integer.toString(verdict.status()))
        .increment();
    return verdict;
  }

  private Verdict judged(LineReader.Line line, Caller caller, Language language) {
    try {
      if (line.tooLong()) {
        throw bodies.tooLarge();
      }
      var report = rules.check(bodies.read(line.bytes(), ReportBody.class), caller);
      return Verdict.taken(line.number(), desk.take(report, caller, Supplier::get));
    } catch (ProblemException refusal) {
      return Verdict.refused(line.number(), Problem.of(refusal, language, null));
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "line %d of a batch failed", line.number());
      var unavailable = new ProblemException(StandardProblem.UNAVAILABLE);
      return Verdict.refused(line.number(), Problem.of(unavailable, language, null));
    }
  }
}
