package yuqing.notification.channel.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.webhook.http.GuardedRequests;
import yuqing.notification.webhook.http.ReceiverUrl;
import yuqing.notification.webhook.http.WebhookTargets;

/// Posts JSON and reads the answer, of which a bounded part. The address is checked as a webhook's
/// is: a wrong setting gives no access to what the machine can reach. Follows no redirect, keeps no
/// connection, and writes no address to a log: a robot's address is its secret.
@ApplicationScoped
public class ChannelClient {
  private static final int BODY_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final WebhookTargets targets;
  private final ChannelSettings settings;
  private HttpClient client;

  ChannelClient(Vertx vertx, WebhookTargets targets, ChannelSettings settings) {
    this.vertx = vertx;
    this.targets = targets;
    this.settings = settings;
  }

  @PostConstruct
  void open() {
    client =
        vertx.createHttpClient(
            GuardedRequests.clientOptions(settings.connectTimeout(), settings.timeout()));
  }

  @PreDestroy
  void close() {
    var _ = client.close();
  }

  /// Blocks until the other side has answered or the timeout has passed. Throws nothing.
  ///
  /// @param url of the settings, never logged
  /// @param headers beside the content type
  public PartyAnswer post(String url, Map<String, String> headers, String json) {
    var read = ReceiverUrl.of(url);
    if (read.isEmpty()) {
      return new PartyAnswer.NotAllowed("address-not-allowed");
    }
    var trusted = settings.trustedHosts().orElse(Set.of());
    if (!read.get().encrypted() && !trusted.contains(read.get().host())) {
      return new PartyAnswer.NotAllowed("not-https");
    }
    try {
      var address = targets.addressOf(read.get(), trusted);
      return await(read.get(), address, headers, Buffer.buffer(json, "UTF-8"));
    } catch (WebhookTargets.NotAllowed e) {
      return e.getMessage().equals("name-not-found")
          ? new PartyAnswer.NotReached(e.getMessage())
          : new PartyAnswer.NotAllowed(e.getMessage());
    }
  }

  private PartyAnswer await(
      ReceiverUrl url, InetAddress address, Map<String, String> headers, Buffer body) {
    var connected = new CompletableFuture<HttpClientRequest>();
    var answer =
        client
            .request(options(url, address, headers))
            .compose(
                request -> {
                  // A broken connection is an answer, and no error in our log.
                  request.connection().exceptionHandler(_ -> {});
                  connected.complete(request);
                  return request.send(body).compose(ChannelClient::read);
                })
            .recover(
                e -> Future.succeededFuture(new PartyAnswer.NotReached(GuardedRequests.reason(e))))
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new PartyAnswer.NotReached("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PartyAnswer.NotReached("interrupted");
    } finally {
      // Also one that is connected only now: it must not arrive after it has counted as failed.
      var _ = connected.thenAccept(HttpClientRequest::reset);
    }
  }

  private static RequestOptions options(
      ReceiverUrl url, InetAddress address, Map<String, String> headers) {
    var options =
        GuardedRequests.postTo(url, address)
            .putHeader("content-type", "application/json; charset=UTF-8")
            .putHeader("user-agent", "yuqing-channels/1");
    headers.forEach(options::putHeader);
    return options;
  }

  private static Future<PartyAnswer> read(HttpClientResponse response) {
    var answer = Promise.<PartyAnswer>promise();
    var body = Buffer.buffer();
    response
        .exceptionHandler(_ -> answer.tryComplete(new PartyAnswer.NotReached("connection-lost")))
        .endHandler(
            _ ->
                answer.tryComplete(
                    new PartyAnswer.Answered(
                        response.statusCode(), body.toString(StandardCharsets.UTF_8))))
        .handler(
            part -> {
              if (body.length() + part.length() > BODY_BYTES) {
                answer.tryComplete(new PartyAnswer.Answered(response.statusCode(), ""));
              } else {
                body.appendBuffer(part);
              }
            });
    return answer.future();
  }
}
