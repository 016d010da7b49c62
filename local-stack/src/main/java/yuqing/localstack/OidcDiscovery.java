package yuqing.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the local provider publishes of itself.
final class OidcDiscovery {
  static final String PATH = "/.well-known/openid-configuration";
  static final String CERTIFICATES = "/protocol/openid-connect/certs";
  static final String AUTHORIZATION = "/protocol/openid-connect/auth";
  static final String TOKEN = "/protocol/openid-connect/token";
  static final String END_SESSION = "/protocol/openid-connect/logout";

  static final List<String> GRANTS =
      List.of("authorization_code", "client_credentials", "password", "refresh_token");

  private OidcDiscovery() {}

  static Map<String, Object> of(String issuer) {
    var document = new LinkedHashMap<String, Object>();
    document.put("issuer", issuer);
    document.put("jwks_uri", issuer + CERTIFICATES);
    document.put("authorization_endpoint", issuer + AUTHORIZATION);
    document.put("token_endpoint", issuer + TOKEN);
    document.put("end_session_endpoint", issuer + END_SESSION);
    document.put("grant_types_supported", GRANTS);
    document.put("response_types_supported", List.of("code"));
    document.put("response_modes_supported", List.of("query"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    document.put("scopes_supported", List.of("openid"));
    document.put("subject_types_supported", List.of("public"));
    document.put("ui_locales_supported", List.of("zh-CN", "en"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
    document.put("authorization_response_iss_parameter_supported", true);
    document.put("request_uri_parameter_supported", false);
    return document;
  }
}
