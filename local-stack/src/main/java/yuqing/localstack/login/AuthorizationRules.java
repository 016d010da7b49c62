package yuqing.localstack.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.localstack.login.AuthorizationVerdict.Accepted;
import yuqing.localstack.login.AuthorizationVerdict.Refused;
import yuqing.localstack.login.AuthorizationVerdict.Returned;

/// Judges a request to the authorization endpoint: the code flow with PKCE by S256, for one
/// client.
///
/// @param issuer named in every answer, so that a client of several providers knows whose it is
///     (RFC 9207)
public record AuthorizationRules(LoginClient client, String issuer) {
  /// A nonce is kept with the code until it is redeemed.
  static final int NONCE_AT_MOST = 512;

  /// The form of a SHA-256 in unpadded Base64url.
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private record RequestFault(String error, String description) {}

  /// @param repeated names of parameters that were sent more than once
  public AuthorizationVerdict judge(Map<String, String> sent, Set<String> repeated) {
    // Nothing is sent to an address before it is known to be the client's.
    if (!client.id().equals(sent.get("client_id")) || repeated.contains("client_id")) {
      return new Refused(
          "请求登录的应用没有登记。", "The application that asks for a login is not registered.");
    }
    if (!client.loginUris().contains(sent.getOrDefault("redirect_uri", ""))
        || repeated.contains("redirect_uri")) {
      return new Refused(
          "登录后要返回的地址没有登记，因此没有转到那里。",
          "The address to return to is not registered, so you are not sent there.");
    }
    return fault(sent, repeated)
        .<AuthorizationVerdict>map(fault -> returned(sent, repeated, fault))
        .orElseGet(() -> new Accepted(new AuthorizationRequest(client, sent)));
  }

  private static Optional<RequestFault> fault(Map<String, String> sent, Set<String> repeated) {
    if (!repeated.isEmpty()) {
      return fault("invalid_request", "a parameter is sent more than once");
    }
    if (sent.containsKey("request")) {
      return fault("request_not_supported", "send the parameters themselves");
    }
    if (sent.containsKey("request_uri")) {
      return fault("request_uri_not_supported", "send the parameters themselves");
    }
    return responseFault(sent).or(() -> proofFault(sent)).or(() -> loginFault(sent));
  }

  private static Optional<RequestFault> responseFault(Map<String, String> sent) {
    var type = sent.getOrDefault("response_type", "");
    if (type.isEmpty()) {
      return fault("invalid_request", "response_type is missing");
    }
    if (!type.equals("code")) {
      return fault("unsupported_response_type", "response_type is code");
    }
    return sent.getOrDefault("response_mode", "query").equals("query")
        ? Optional.empty()
        : fault("invalid_request", "response_mode is query");
  }

  private static Optional<RequestFault> proofFault(Map<String, String> sent) {
    boolean proven =
        sent.getOrDefault("code_challenge_method", "").equals("S256")
            && CHALLENGE.matcher(sent.getOrDefault("code_challenge", "")).matches();
    return proven ? Optional.empty() : fault("invalid_request", "PKCE is required, by S256");
  }

  private static Optional<RequestFault> loginFault(Map<String, String> sent) {
    if (!List.of(sent.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
      return fault("invalid_scope", "scope has openid");
    }
    if (sent.getOrDefault("nonce", "").length() > NONCE_AT_MOST) {
      return fault("invalid_request", "nonce is longer than " + NONCE_AT_MOST);
    }
    return sent.getOrDefault("prompt", "").equals("none")
        ? fault("login_required", "a person chooses at each login")
        : Optional.empty();
  }

  private static Optional<RequestFault> fault(String error, String description) {
    return Optional.of(new RequestFault(error, description));
  }

  private Returned returned(Map<String, String> sent, Set<String> repeated, RequestFault fault) {
    var answer = new LinkedHashMap<String, String>();
    answer.put("error", fault.error());
    answer.put("error_description", fault.description());
    if (sent.containsKey("state") && !repeated.contains("state")) {
      answer.put("state", sent.get("state"));
    }
    answer.put("iss", issuer);
    return new Returned(sent.get("redirect_uri") + "?" + UrlQuery.of(answer));
  }
}
