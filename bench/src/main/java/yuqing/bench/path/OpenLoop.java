package yuqing.bench.path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import yuqing.localstack.StackException;

/// Sends reports at planned moments, whatever became of those before: a service that falls behind
/// gets no rest. Only so many are under way at once; one more waits, and its wait counts.
final class OpenLoop implements AutoCloseable {
  /// Below a client's share (decision 27), so that none is refused for its number.
  private static final int UNDER_WAY = 50;

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final URI target;
  private final String token;
  private final InstantSource clock;
  private final HttpClient http;
  private int number;

  /// @param target of `POST /incidents`
  /// @param token a reporter's
  OpenLoop(URI target, String token, InstantSource clock) {
    this.target = target;
    this.token = token;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(ANSWER_WITHIN).build();
  }

  /// Returns once all are answered.
  ///
  /// @param arrivals from now on, one for each report
  /// @throws StackException when one was not answered by 201
  List<PostedReport> send(List<Duration> arrivals) throws InterruptedException {
    var taken = new ConcurrentLinkedQueue<PostedReport>();
    var refused = new ConcurrentLinkedQueue<String>();
    var room = new Semaphore(UNDER_WAY);
    var start = clock.instant();
    long begun = System.nanoTime();
    for (var arrival : arrivals) {
      long due = begun + arrival.toNanos();
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      room.acquire();
      int next = ++number;
      var dueAt = start.plus(arrival);
      Thread.ofVirtual()
          .start(
              () -> {
                post(next, dueAt, due, taken, refused);
                room.release();
              });
    }
    room.acquire(UNDER_WAY);
    if (!refused.isEmpty()) {
      throw new StackException(
          "%d of %d reports were not taken; one of them: %s"
              .formatted(refused.size(), arrivals.size(), refused.peek()));
    }
    return List.copyOf(taken);
  }

  private void post(
      int number, Instant dueAt, long due, Queue<PostedReport> taken, Queue<String> refused) {
    try {
      var answer = http.send(request(number), BodyHandlers.ofString());
      var took = Duration.ofNanos(System.nanoTime() - due);
      if (answer.statusCode() != 201) {
        refused.add(answer.statusCode() + " " + answer.body());
        return;
      }
      var body = JSON.readTree(answer.body());
      taken.add(
          new PostedReport(
              body.path("id").asText(),
              body.path("number").asText(),
              ReportMix.reference(number),
              dueAt,
              took));
    } catch (IOException e) {
      refused.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refused.add(e.toString());
    }
  }

  private HttpRequest request(int number) {
    return HttpRequest.newBuilder(target)
        .timeout(ANSWER_WITHIN)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", ReportMix.reference(number))
        .POST(BodyPublishers.ofString(ReportMix.report(number, clock.instant())))
        .build();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
