package yuqing.localstack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import yuqing.localstack.login.UrlQuery;

/// A browser and the desk behind it, at the local provider. It follows no redirect by itself.
final class LoginBrowser implements AutoCloseable {
  static final String VERIFIER = "verifier-of-the-desk-0123456789-0123456789-01";
  static final String STATE = "a state & \"more\"";
  static final String NONCE = "n-0S6_WzA2Mj";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String issuer;
  private final String secret;
  final String desk;

  /// @param desk the desk's origin
  LoginBrowser(String issuer, String secret, String desk) {
    this.issuer = issuer;
    this.secret = secret;
    this.desk = desk;
  }

  String redirectUri() {
    return desk + "/login";
  }

  /// A valid request; a test changes what it is about.
  Map<String, String> request() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", "desk");
    parameters.put("scope", "openid");
    parameters.put("redirect_uri", redirectUri());
    parameters.put("state", STATE);
    parameters.put("nonce", NONCE);
    parameters.put("code_challenge", challenge(VERIFIER));
    parameters.put("code_challenge_method", "S256");
    return parameters;
  }

  static String challenge(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> open(Map<String, String> parameters, String... headers)
      throws IOException, InterruptedException {
    return get("/auth?" + UrlQuery.of(parameters), headers);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(endpoint(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> press(Map<String, String> parameters, String person)
      throws IOException, InterruptedException {
    return post("/auth?" + UrlQuery.of(parameters), UrlQuery.of(Map.of("person", person)));
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI endpoint(String path) {
    return URI.create(issuer + "/protocol/openid-connect" + path);
  }

  /// The code with which the browser comes back to the desk.
  String codeOf(String person) throws IOException, InterruptedException {
    return parameters(location(press(request(), person))).get("code");
  }

  /// What the desk asks with a code.
  Map<String, String> redemption(String code) {
    var form = client();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirectUri());
    form.put("code_verifier", VERIFIER);
    return form;
  }

  Map<String, String> refreshing(String token) {
    var form = client();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", token);
    return form;
  }

  private Map<String, String> client() {
    var form = new LinkedHashMap<String, String>();
    form.put("client_id", "desk");
    form.put("client_secret", secret);
    return form;
  }

  HttpResponse<String> ask(Map<String, String> form) throws IOException, InterruptedException {
    return post("/token", UrlQuery.of(form));
  }

  /// The tokens, or the error.
  JsonNode answer(Map<String, String> form) throws IOException, InterruptedException {
    return json(ask(form));
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  /// Of a token that is not verified here.
  static JsonNode claims(String token) throws IOException {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return JsonMapper.builder().build().readTree(payload);
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer));
  }

  static Map<String, String> parameters(String address) {
    var parameters = new HashMap<String, String>();
    for (var pair : URI.create(address).getRawQuery().split("&", -1)) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    http.close();
  }
}
