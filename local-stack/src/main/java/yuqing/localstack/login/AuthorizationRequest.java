package yuqing.localstack.login;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a client asks of the authorization endpoint, found valid.
///
/// @param parameters as they were sent, so that the page's form can send them again
public record AuthorizationRequest(LoginClient client, Map<String, String> parameters) {
  public AuthorizationRequest {
    parameters = Map.copyOf(parameters);
  }

  public String redirectUri() {
    return parameters.get("redirect_uri");
  }

  /// Of the code's verifier: its SHA-256 as unpadded Base64url.
  public String codeChallenge() {
    return parameters.get("code_challenge");
  }

  /// Comes back in the id token; empty where none was sent.
  public String nonce() {
    return parameters.getOrDefault("nonce", "");
  }

  /// Where the browser goes with a code.
  ///
  /// @param issuer so that a client of several providers knows whose answer it is (RFC 9207)
  public String answered(String code, String issuer) {
    var answer = new LinkedHashMap<String, String>();
    answer.put("code", code);
    if (parameters.containsKey("state")) {
      answer.put("state", parameters.get("state"));
    }
    answer.put("iss", issuer);
    return redirectUri() + "?" + UrlQuery.of(answer);
  }
}
