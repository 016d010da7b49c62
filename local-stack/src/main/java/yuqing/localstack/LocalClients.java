package yuqing.localstack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import yuqing.localstack.LoopbackHttp.Request;

/// The clients of the local provider and how they prove who they are: all with the same generated
/// secret, in the header or in the form.
record LocalClients(Set<String> ids, String secret) {

  /// The client that sent the request; empty where it is unknown or its secret is wrong.
  Optional<String> authenticated(Request request) {
    var form = request.form();
    var id = form.getOrDefault("client_id", "");
    var given = form.getOrDefault("client_secret", "");
    if (request.authorization().startsWith("Basic ")) {
      var pair = basic(request.authorization().substring("Basic ".length())).split(":", 2);
      id = pair[0];
      given = pair.length == 2 ? pair[1] : "";
    }
    return ids.contains(id) && isSecret(given) ? Optional.of(id) : Optional.empty();
  }

  boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String basic(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
