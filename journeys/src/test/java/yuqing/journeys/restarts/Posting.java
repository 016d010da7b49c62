package yuqing.journeys.restarts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import yuqing.journeys.Caller;

/// Posts until it is acknowledged, as a client with an `Idempotency-Key` does: a request that was
/// not answered, or answered with "not now", is sent again under the same key, to the next
/// instance.
final class Posting {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(4);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(300);
  private static final int CREATED = 201;

  /// The request with this key is in progress, or the service or its database is unavailable for
  /// now.
  private static final Set<Integer> NOT_NOW = Set.of(409, 502, 503, 504);

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .build();

  private final Supplier<List<String>> instances;
  private int next;

  /// @param instances the base addresses, requested anew at each attempt
  Posting(Supplier<List<String>> instances) {
    this.instances = instances;
  }

  /// @return the answer's body
  JsonNode untilAcknowledged(String token, String path, String json) {
    var key = UUID.randomUUID().toString();
    return Awaitility.await("acknowledgement of " + path)
        .atMost(ACKNOWLEDGED_WITHIN)
        .pollDelay(Duration.ZERO)
        .pollInterval(AGAIN_AFTER)
        .pollInSameThread()
        .until(() -> attempt(token, path, json, key), answer -> answer != null);
  }

  /// Null when it is to be tried again.
  private JsonNode attempt(String token, String path, String json, String key)
      throws InterruptedException {
    var addresses = instances.get();
    var address = addresses.get(next++ % addresses.size());
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == CREATED) {
        return Caller.JSON.readTree(answer.body());
      }
      if (!NOT_NOW.contains(answer.statusCode())) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
