package yuqing.incident.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.incident.request.Bodies;
import yuqing.rest.problem.Language;

/// Takes a batch in, as it comes, in memory and on disk that do not grow with its length: neither a
/// sender that is faster than the database nor a client that does not read makes anything pile up.
@Singleton
public class Batch {

  private static final Logger LOG = Logger.getLogger(Batch.class);

  /// Lines that share a transaction while more of them are at hand.
  private static final int LINES_AT_ONCE = 64;

  private final Bodies bodies;
  private final LineJudge judge;
  private final ObjectMapper json;
  private final MeterRegistry meters;
  private final long maxUnreadBytes;

  /// @param maxUnreadBytes of verdicts that a client may leave unread before its lines wait for it;
  ///     as many lie on the disk at most
  @Inject
  public Batch(
      Bodies bodies,
      LineJudge judge,
      ObjectMapper json,
      MeterRegistry meters,
      @ConfigProperty(name = "yuqing.incident.batch.max-unread-bytes", defaultValue = "67108864")
          long maxUnreadBytes) {
    this.bodies = bodies;
    this.judge = judge;
    this.json = json;
    this.meters = meters;
    this.maxUnreadBytes = maxUnreadBytes;
  }

  /// Ends with the last line, or with the connection; what was taken by then stays.
  void run(InputStream in, OutputStream out, Caller caller, Language language) throws IOException {
    try (var spool = VerdictSpool.open(maxUnreadBytes)) {
      var sending = Thread.ofVirtual().name("verdicts").start(() -> spool.copyTo(out));
      try {
        takeAll(new LineReader(in, bodies.maxBytes()), spool, judge.of(caller, language));
      } catch (ConnectionLost cut) {
        LOG.infof("a batch ended with its connection: %s", cut.getMessage());
      } finally {
        spool.end();
        // Ends with the last verdict read, or with the connection.
        join(sending);
      }
    }
  }

  private void takeAll(LineReader lines, VerdictSpool spool, LineJudge.Sitting sitting)
      throws IOException {
    while (!sitting.isBrokenOff()) {
      var atHand = nextAtHand(lines);
      if (atHand.isEmpty()) {
        return;
      }
      spool.append(written(sitting.verdicts(atHand)));
    }
  }

  private static List<LineReader.Line> nextAtHand(LineReader lines) throws ConnectionLost {
    try {
      return lines.nextAtHand(LINES_AT_ONCE);
    } catch (IOException cut) {
      throw new ConnectionLost(cut);
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

  private static void join(Thread sending) throws IOException {
    try {
      sending.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while verdicts went out", stopping);
    }
  }
}
