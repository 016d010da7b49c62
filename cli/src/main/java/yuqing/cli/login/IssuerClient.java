package yuqing.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

/// The OIDC issuer, by its own discovery document.
final class IssuerClient {
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final String issuer;
  private final CommandTexts texts;
  private JsonNode discovered;

  /// @param issuer the realm's address, `https://login.school.example/realms/yuqing`
  IssuerClient(String issuer, CommandTexts texts) {
    this.issuer = issuer;
    this.texts = texts;
  }

  /// Whether a person can confirm a login in a browser elsewhere (RFC 8628).
  boolean hasDeviceLogin() {
    return discovery().hasNonNull("device_authorization_endpoint");
  }

  JsonNode startDeviceLogin(Map<String, String> form) throws IssuerRefusal {
    return post(discovery().path("device_authorization_endpoint").asText(), form);
  }

  JsonNode token(Map<String, String> form) throws IssuerRefusal {
    return post(discovery().path("token_endpoint").asText(), form);
  }

  private JsonNode discovery() {
    if (discovered == null) {
      var document = issuer + "/.well-known/openid-configuration";
      var answer = send(document, HttpRequest.newBuilder().GET());
      if (!answer.body().hasNonNull("token_endpoint")) {
        throw unreachable(document, Integer.toString(answer.status()));
      }
      discovered = answer.body();
    }
    return discovered;
  }

  private JsonNode post(String address, Map<String, String> form) throws IssuerRefusal {
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)));
    var answer = send(address, request);
    if (answer.status() == 200) {
      return answer.body();
    }
    if (!answer.body().hasNonNull("error")) {
      throw unreachable(address, Integer.toString(answer.status()));
    }
    throw new IssuerRefusal(
        answer.body().path("error").asText(), answer.body().path("error_description").asText(""));
  }

  private record IssuerAnswer(int status, JsonNode body) {}

  private IssuerAnswer send(String address, HttpRequest.Builder builder) {
    try (var http = HttpClient.newBuilder().connectTimeout(AT_MOST).build()) {
      var request = builder.uri(URI.create(address)).timeout(AT_MOST).build();
      var answer = http.send(request, BodyHandlers.ofString());
      return new IssuerAnswer(answer.statusCode(), json(answer.body()));
    } catch (IOException | IllegalArgumentException e) {
      throw unreachable(address, e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(address, e.toString());
    }
  }

  /// Empty where a proxy answered with a page.
  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private CommandFailure unreachable(String address, String why) {
    return new CommandFailure(ExitStatus.UNREACHABLE, texts.text("unreachable", address, why));
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
