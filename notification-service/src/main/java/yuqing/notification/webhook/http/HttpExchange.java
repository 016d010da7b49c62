package yuqing.notification.webhook.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// One request and its answer. The status decides; a body is read for a moment, since many
/// receivers log an error when they cannot finish theirs, and then the connection is closed.
final class HttpExchange {
  private static final long BODY_BYTES = 64 * 1024;
  private static final Duration BODY_TIME = Duration.ofSeconds(1);

  private final WebhookSettings settings;
  private final InstantSource clock;
  private final CompletableFuture<ReceiverAnswer> answer = new CompletableFuture<>();
  private final CompletableFuture<Void> bodyEnded = new CompletableFuture<>();
  private final AtomicLong bodyBytes = new AtomicLong();
  private volatile HttpClientRequest request;

  HttpExchange(WebhookSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Once connected.
  void send(HttpClientRequest connected, Buffer body) {
    request = connected;
    // A broken connection is an answer, and no error in our log.
    connected.connection().exceptionHandler(_ -> {});
    if (answer.isDone()) {
      // Too late: it counts as failed already and must not arrive now.
      disconnect();
      return;
    }
    connected.send(body).onSuccess(this::answered).onFailure(this::failed);
  }

  private void answered(HttpClientResponse response) {
    response
        .exceptionHandler(_ -> bodyEnded.complete(null))
        .endHandler(_ -> bodyEnded.complete(null))
        .handler(
            part -> {
              if (bodyBytes.addAndGet(part.length()) > BODY_BYTES) {
                bodyEnded.complete(null);
              }
            });
    answer.complete(read(response));
  }

  void failed(Throwable failure) {
    answer.complete(new ReceiverAnswer.Failed(GuardedRequests.reason(failure)));
    bodyEnded.complete(null);
  }

  /// Blocks a bounded time and leaves no connection open.
  ReceiverAnswer answer() {
    try {
      answer.completeOnTimeout(
          new ReceiverAnswer.Failed("timeout"),
          settings.timeout().toMillis(),
          TimeUnit.MILLISECONDS);
      var known = answer.get();
      if (known.httpStatus() != null) {
        drain();
      }
      return known;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ReceiverAnswer.Failed("interrupted");
    } finally {
      disconnect();
    }
  }

  private void drain() throws InterruptedException, ExecutionException {
    try {
      bodyEnded.get(BODY_TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The status is known, and only the status counts.
    }
  }

  private void disconnect() {
    var open = request;
    if (open != null) {
      open.reset();
    }
  }

  private ReceiverAnswer read(HttpClientResponse response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new ReceiverAnswer.Delivered(status);
    }
    if (status == 410) {
      return new ReceiverAnswer.Gone();
    }
    var retryAfter =
        status == 429 || status == 503
            ? RetryAfter.read(
                response.getHeader("Retry-After"), clock.instant(), settings.longestRetryAfter())
            : null;
    return new ReceiverAnswer.Failed(status, "http-" + status, retryAfter);
  }
}
