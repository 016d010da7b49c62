package yuqing.incident.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.durable.worker.OutOfMemoryExit;
import yuqing.rest.problem.Language;

/// Takes a batch in, as it comes, in memory and on disk that do not grow with its length: neither a
/// sender that is faster than the database nor a client that does not read makes anything pile up.
@ApplicationScoped
public class ReportBatch {

  private static final Logger LOG = Logger.getLogger(ReportBatch.class);

  /// Lines that share a transaction while more of them are at hand.
  private static final int LINES_AT_ONCE = 64;

  private final LineJudge judge;
  private final ObjectMapper json;
  private final MeterRegistry meters;
  private final long maxUnreadBytes;

  /// @param maxUnreadBytes of verdicts that a client may leave unread before its lines wait for it;
  ///     as many lie on the disk at most
  ReportBatch(
      LineJudge judge,
      ObjectMapper json,
      MeterRegistry meters,
      @ConfigProperty(name = "yuqing.incident.batch.max-unread-bytes", defaultValue = "67108864")
          long maxUnreadBytes) {
    this.judge = judge;
    this.json = json;
    this.meters = meters;
    this.maxUnreadBytes = maxUnreadBytes;
  }

  /// Ends with the last line, or with the connection; what was taken by then stays.
  ///
  /// @throws IOException where it broke off at this end: the answer is cut, lest the sender takes
  ///     it for whole
  void run(InputStream in, OutputStream out, Caller caller, Language language) throws IOException {
    try (var spool = VerdictSpool.open(maxUnreadBytes)) {
      var sending = Thread.ofVirtual().name("verdicts").start(() -> spool.copyTo(out));
      try {
        takeAll(new LineReader(in, judge.maxBytes()), spool, judge.of(caller, language));
      } catch (ConnectionLost e) {
        LOG.infof("a batch ended with its connection: %s", e);
      } finally {
        spool.end();
        // Ends with the last verdict read, or with the connection.
        join(sending);
      }
    }
  }

  /// While a group is taken, the lines of the next one are read and looked at.
  private void takeAll(LineReader lines, VerdictSpool spool, LineJudge.Sitting sitting)
      throws IOException {
    var waiting = new WaitingLines(LINES_AT_ONCE, judge.maxBytes());
    var reading = Thread.ofVirtual().name("lines").start(() -> readAll(lines, sitting, waiting));
    try {
      for (var group = waiting.takeAll(); !group.isEmpty(); group = waiting.takeAll()) {
        spool.append(written(sitting.verdicts(group)));
        if (sitting.isBrokenOff()) {
          return;
        }
      }
    } finally {
      // It may wait for a line, or for room.
      reading.interrupt();
      join(reading);
    }
  }

  private static void readAll(LineReader lines, LineJudge.Sitting sitting, WaitingLines waiting) {
    IOException cut = null;
    try {
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          waiting.add(sitting.look(line));
        }
      }
    } catch (IOException e) {
      cut = new ConnectionLost(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      OutOfMemoryExit.ifOutOfMemory(e);
      cut = new IOException("a line could not be looked at", e);
      LOG.error("a line could not be looked at", e);
    } finally {
      waiting.end(cut);
    }
  }

  private byte[] written(List<Verdict> verdicts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var verdict : verdicts) {
      meters
          .counter("yuqing.incident.batch.lines", "status", Integer.toString(verdict.status()))
          .increment();
      json.writeValue(bytes, verdict);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static void join(Thread other) throws IOException {
    try {
      other.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while a batch was under way", stopping);
    }
  }
}
