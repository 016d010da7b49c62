package yuqing.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yuqing.localstack.login.LocalPerson;

/// The people of the local Keycloak. Its realm file names none, since a school's are its own; the
/// built-in provider takes anyone who is named by the convention of [LocalIdentity]. So that the
/// same names work here, a person who asks for a token is added first, over Keycloak's admin API.
final class KeycloakPeople {
  /// Who has been added by this JVM, with the realm: adding takes a second.
  private static final Set<String> ADDED = ConcurrentHashMap.newKeySet();

  private final String issuer;
  private final String secret;

  /// @param secret the admin account's, and what people get as their password
  KeycloakPeople(String issuer, String secret) {
    this.issuer = issuer;
    this.secret = secret;
  }

  /// @return the name with which the person logs in: their id, or where they have several roles or
  ///     departments, one for just these
  String usernameOf(LocalPerson who) {
    var username =
        who.departments().size() > 1 || who.roles().size() > 1
            ? String.join("_", who.roles()) + "-" + String.join("_", who.departments())
            : who.id();
    synchronized (ADDED) {
      if (!ADDED.contains(issuer + " " + username)) {
        add(username, who);
        ADDED.add(issuer + " " + username);
      }
    }
    return username;
  }

  private void add(String username, LocalPerson who) {
    var person =
        Map.of(
            "username", username,
            "enabled", true,
            // A Chinese name has its family name first: whole, as the realm's description says.
            "lastName", who.name(),
            "realmRoles", who.roles(),
            "attributes", Map.of("person", List.of(who.id()), "departments", who.departments()),
            "credentials",
                List.of(Map.of("type", "password", "value", secret, "temporary", false)));
    var answer =
        TokenEndpoint.send(
            HttpRequest.newBuilder(URI.create(address("/admin/realms/") + "/partialImport"))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        json(Map.of("ifResourceExists", "SKIP", "users", List.of(person))))));
    if (answer.statusCode() != 200) {
      throw new StackException(
          "Keycloak did not take %s: %d %s"
              .formatted(username, answer.statusCode(), answer.body()));
    }
  }

  private String adminToken() {
    return TokenEndpoint.of(issuer.replaceFirst("/realms/.*", "/realms/master"))
        .ask(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Keycloak.ADMIN_CLIENT,
                "client_secret",
                secret));
  }

  private String address(String instead) {
    return issuer.replaceFirst("/realms/", instead);
  }

  private static String json(Object body) {
    try {
      return JsonMapper.builder().build().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
