package yuqing.incident.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.incident.batch.LineReader;
import yuqing.incident.batch.Verdict;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.problem.TransientDatabaseErrors;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.RequestReader;

/// Records past incidents line by line and gives a verdict on each, as one alone would have been
/// answered. A bounded number of lines: their verdicts are kept until the last one is read.
@ApplicationScoped
class PastIncidentLines {

  private static final Logger LOG = Logger.getLogger(PastIncidentLines.class);

  /// A month of paper; the rest is sent in another request.
  static final int MOST = 500;

  private final RequestReader reader;
  private final PastIncidentRules rules;
  private final PastIncidentRecorder recorder;
  private final ObjectMapper json;
  private final int maxBytes;

  PastIncidentLines(
      RequestReader reader,
      PastIncidentRules rules,
      PastIncidentRecorder recorder,
      ObjectMapper json,
      @ConfigProperty(name = "yuqing.rest.max-json-bytes", defaultValue = "262144") int maxBytes) {
    this.reader = reader;
    this.rules = rules;
    this.recorder = recorder;
    this.json = json;
    this.maxBytes = maxBytes;
  }

  /// One past incident, valid.
  ///
  /// @param faults to which those of the body are added, and its warnings
  /// @throws ProblemException naming every fault
  CheckedPastIncident checked(byte[] body, BodyFaults faults) {
    if (body.length > maxBytes) {
      throw tooLong();
    }
    return rules.check(reader.read(reader.parse(body), PastIncidentBody.class, faults), faults);
  }

  /// Of the longest body.
  int maxBytes() {
    return maxBytes;
  }

  /// @return the verdicts, a line each
  byte[] record(InputStream body, Caller caller, Language language) throws IOException {
    var verdicts = new ByteArrayOutputStream();
    var lines = new LineReader(body, maxBytes);
    int taken = 0;
    for (var line = lines.next(); line != null && taken <= MOST; line = lines.next()) {
      if (!line.isBlank()) {
        taken++;
        json.writeValue(verdicts, verdict(line, taken, caller, language));
        verdicts.write('\n');
      }
    }
    return verdicts.toByteArray();
  }

  private Verdict verdict(LineReader.Line line, int nth, Caller caller, Language language) {
    try {
      if (nth > MOST) {
        throw new ProblemException(
            StandardProblem.BODY_TOO_LARGE,
            "最多 %d 行；本行及其后未记录".formatted(MOST),
            "at most %d lines; this one and those after it are not recorded".formatted(MOST));
      }
      if (line.tooLong()) {
        throw tooLong();
      }
      var faults = new BodyFaults();
      var taken = recorder.record(checked(line.bytes(), faults), caller);
      var warnings = faults.warnings().stream().map(found -> found.in(language)).toList();
      return Verdict.taken(line.number(), taken, warnings);
    } catch (ProblemException refusal) {
      return refused(line, refusal, language);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "line %d of past incidents failed", line.number());
      var problem =
          TransientDatabaseErrors.among(e) ? StandardProblem.UNAVAILABLE : StandardProblem.INTERNAL;
      return refused(line, new ProblemException(problem), language);
    }
  }

  private static Verdict refused(
      LineReader.Line line, ProblemException refusal, Language language) {
    return Verdict.refused(line.number(), Problem.of(refusal, language, null));
  }

  private ProblemException tooLong() {
    return new ProblemException(
        StandardProblem.BODY_TOO_LARGE,
        "最多 %d 字节".formatted(maxBytes),
        "at most %d bytes".formatted(maxBytes));
  }
}
