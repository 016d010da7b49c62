package yuqing.archive.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.work.WorkSlots;

/// Sends files that were made for one request. Each is deleted when its exchange has ended, however
/// it ended; a client that reads slowly keeps one of a few slots, and nothing else.
@ApplicationScoped
public class SpooledDownloads {

  /// Each may keep a file of [SpoolSettings#maxSize()] on the disk.
  private static final int AT_ONCE = 8;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final CurrentVertxRequest exchange;
  private final WorkSlots slots;

  SpooledDownloads(CurrentVertxRequest exchange, MeterRegistry metrics) {
    this.exchange = exchange;
    this.slots = new WorkSlots("download", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param maker makes the file, or refuses
  /// @return the file, or 304 where it is what the request's preconditions name
  /// @throws ProblemException 503 when too many are being sent
  public Response send(Request request, Supplier<SpooledDownload> maker) {
    var slot = slots.take();
    var kept = new KeptFile();
    exchange
        .getCurrent()
        .addEndHandler(
            _ -> {
              slot.close();
              kept.end();
            });
    var download = maker.get();
    kept.keep(download.file());
    var tag = new EntityTag(download.file().sha256());
    var unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    var content = new SpooledAnswer(download.file(), exchange.getCurrent().response());
    return DownloadAnswer.of(content, download.mediaType(), download.name())
        .header(HttpHeaders.CONTENT_LENGTH, download.file().size())
        .tag(tag)
        .build();
  }

  /// The file of an exchange. A client may be gone before the file is made.
  private static final class KeptFile {

    private SpoolFile file;
    private boolean ended;

    synchronized void keep(SpoolFile made) {
      file = made;
      if (ended) {
        file.close();
      }
    }

    synchronized void end() {
      ended = true;
      if (file != null) {
        file.close();
      }
    }
  }
}
