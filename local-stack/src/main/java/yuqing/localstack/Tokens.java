package yuqing.localstack;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Bearer tokens from the local OIDC provider, over HTTP like anyone's.
public final class Tokens {
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private final URI endpoint;
  private final String secret;

  /// @param issuer as `YUQING_OIDC_URL` gives it
  public Tokens(String issuer, String secret) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.secret = secret;
  }

  /// A token of the provider that this JVM's tests started (or that the environment names).
  ///
  /// @param role one of [Identity#ROLES]
  /// @param departments codes; the first gives the person's id, `liaison-logistics`
  public static String bearer(String role, String... departments) {
    var tokens = new Tokens(setting("YUQING_OIDC_URL"), setting(StackResource.OIDC_SECRET));
    return tokens.of(role, List.of(departments));
  }

  private static String setting(String name) {
    var value = System.getProperty(name, System.getenv(name));
    if (value == null) {
      throw new StackException(name + " is not set: the local stack is not running here");
    }
    return value;
  }

  /// @throws StackException when the role is unknown or the provider refuses or does not answer
  public String of(String role, List<String> departments) {
    var who = Identity.of(role, departments);
    var form = new LinkedHashMap<String, String>();
    form.put("client_secret", secret);
    if (role.equals("reporter")) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", IdentityProvider.SAMPLE_CLIENT);
    } else {
      form.put("grant_type", "password");
      form.put("client_id", IdentityProvider.PEOPLE_CLIENT);
      form.put("username", who.person());
      form.put("password", secret);
      form.put("departments", String.join(" ", departments));
    }
    return ask(form);
  }

  private String ask(Map<String, String> form) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(AT_MOST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    try (var http = HttpClient.newBuilder().connectTimeout(AT_MOST).build()) {
      var answer = http.send(request, BodyHandlers.ofString());
      JsonNode body = JsonMapper.builder().build().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StackException("no token: " + body.path("error_description").asText());
      }
      return body.path("access_token").asText();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while asking for a token", e);
    } catch (IOException e) {
      throw new StackException("the OIDC provider at " + endpoint + " does not answer", e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
