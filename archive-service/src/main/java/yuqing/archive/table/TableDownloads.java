package yuqing.archive.table;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yuqing.archive.snapshot.SpoolFile;
import yuqing.archive.snapshot.SpoolFiles;
import yuqing.archive.snapshot.SpooledAnswer;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.work.WorkSlots;

/// Answers with a table as a file: one at a time for each caller, and few at a time are made. It
/// is sent from the disk when it is whole, so that a client that reads slowly, or not at all, holds
/// nothing but that file; the server cuts off one that takes nothing for a minute.
@ApplicationScoped
public class TableDownloads {

  /// Each takes a processor while it is made.
  private static final int MADE_AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /// Each is a file on the disk until its client has it.
  private static final int MOST_CALLERS = 32;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int MOST_LOOKS = 20;

  private static final String RETRY_AFTER_SECONDS = "5";

  private static final LocalizedText ONE_AT_A_TIME =
      new LocalizedText(
          "上一份表格尚未下载完，请稍后再试", "Your table before this one is still under way; try again later");

  private static final LocalizedText TOO_MANY =
      new LocalizedText("同时下载表格的人过多，请稍后再试", "Too many download tables at once; try again later");

  private final CurrentCaller caller;
  private final CurrentVertxRequest request;
  private final SpoolFiles files;
  private final WorkSlots slots;
  private final Set<String> served = ConcurrentHashMap.newKeySet();

  TableDownloads(
      CurrentCaller caller, CurrentVertxRequest request, SpoolFiles files, MeterRegistry metrics) {
    this.caller = caller;
    this.request = request;
    this.files = files;
    this.slots = new WorkSlots("table", MADE_AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param name of the file, without its ending
  /// @throws ProblemException 429 where the caller is being sent one, 503 where too many are made
  public Response answer(String name, TableFormat format, TableContent content) {
    takePlace(caller.get().key());
    var file = slots.run(() -> make(content));
    request.getCurrent().addEndHandler(_ -> file.close());
    var sent = new SpooledAnswer(file, request.getCurrent().response());
    return DownloadAnswer.of(sent, format.mediaType(), name + "." + format.ending())
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .build();
  }

  /// Whole, before the answer begins: a failure is still a refusal.
  private SpoolFile make(TableContent content) {
    var file = files.create();
    try (var out = new BufferedOutputStream(file.out())) {
      content.write(out);
    } catch (IOException e) {
      file.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    return file;
  }

  /// Until the exchange ends, however it does. One that has just ended is waited for a moment: its
  /// client may ask again before the end is noticed here.
  private void takePlace(String key) {
    if (served.size() >= MOST_CALLERS) {
      throw refusal(StandardProblem.UNAVAILABLE, TOO_MANY);
    }
    if (!comesFree(key)) {
      throw refusal(StandardProblem.TOO_MANY_REQUESTS, ONE_AT_A_TIME);
    }
    request.getCurrent().addEndHandler(_ -> served.remove(key));
  }

  private boolean comesFree(String key) {
    for (int looks = 0; !served.add(key); looks++) {
      if (looks == MOST_LOOKS || !isWaited()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWaited() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException refusal(StandardProblem type, LocalizedText detail) {
    return new ProblemException(
        type, detail, List.of(), Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }
}
