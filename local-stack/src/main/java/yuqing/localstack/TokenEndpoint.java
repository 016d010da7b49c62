package yuqing.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Where a realm gives tokens.
record TokenEndpoint(URI uri) {
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// @param issuer the realm's address, `http://localhost:8180/realms/yuqing`
  static TokenEndpoint of(String issuer) {
    return new TokenEndpoint(URI.create(issuer + "/protocol/openid-connect/token"));
  }

  /// @param form the grant and what belongs to it
  /// @return the access token
  /// @throws StackException when it is refused or nobody answers
  String ask(Map<String, String> form) {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)));
    var answer = send(request);
    try {
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StackException("no token: " + body.path("error_description").asText());
      }
      return body.path("access_token").asText();
    } catch (IOException e) {
      throw new StackException(uri + " answered " + answer.statusCode() + " without JSON", e);
    }
  }

  static HttpResponse<String> send(HttpRequest.Builder builder) {
    var request = builder.timeout(AT_MOST).build();
    try (var http = HttpClient.newBuilder().connectTimeout(AT_MOST).build()) {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while asking for a token", e);
    } catch (IOException e) {
      throw new StackException("the OIDC provider at " + request.uri() + " does not answer", e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
