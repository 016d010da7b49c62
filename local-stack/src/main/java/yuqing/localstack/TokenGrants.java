package yuqing.localstack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.localstack.LocalTokens.PersonLogin;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.LoopbackHttp.Request;
import yuqing.localstack.login.AuthorizationCodes;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.login.LocalPerson;

/// The token endpoint of the local provider: client credentials for systems, the password grant
/// for people's scripts, codes and refresh tokens for the desk.
final class TokenGrants {
  private final LocalClients clients;
  private final LocalPeople people;
  private final AuthorizationCodes codes;
  private final LocalTokens tokens;

  TokenGrants(
      LocalClients clients, LocalPeople people, AuthorizationCodes codes, LocalTokens tokens) {
    this.clients = clients;
    this.people = people;
    this.codes = codes;
    this.tokens = tokens;
  }

  Answer answer(Request request) {
    if (!request.method().equals("POST")) {
      return refuse(405, "invalid_request", "POST only");
    }
    var client = clients.authenticated(request);
    if (client.isEmpty()) {
      return refuse(401, "invalid_client", "unknown client or wrong secret");
    }
    if (!request.repeated().isEmpty()) {
      return refuse(400, "invalid_request", "a parameter is sent more than once");
    }
    var grant = request.form().getOrDefault("grant_type", "");
    if (!OidcDiscovery.GRANTS.contains(grant)) {
      return refuse(400, "unsupported_grant_type", String.join(", ", OidcDiscovery.GRANTS));
    }
    return switch (client.get()) {
      case IdentityProvider.SAMPLE_CLIENT -> system(grant);
      case IdentityProvider.PEOPLE_CLIENT -> script(grant, request.form());
      default -> desk(client.get(), grant, request.form());
    };
  }

  private Answer system(String grant) {
    if (!grant.equals("client_credentials")) {
      return refuse(400, "unauthorized_client", "a system uses the client credentials");
    }
    var reporter = LocalIdentity.of("reporter", List.of()).asPerson();
    return given(tokens.ofScript(IdentityProvider.SAMPLE_CLIENT, reporter, false));
  }

  private Answer script(String grant, Map<String, String> form) {
    if (!grant.equals("password")) {
      return refuse(400, "unauthorized_client", "people use the password grant");
    }
    var person = person(form.getOrDefault("username", ""), form.getOrDefault("departments", ""));
    if (person.isEmpty() || !clients.isSecret(form.getOrDefault("password", ""))) {
      return refuse(400, "invalid_grant", "unknown person or wrong password");
    }
    return given(tokens.ofScript(IdentityProvider.PEOPLE_CLIENT, person.get(), true));
  }

  /// By the organisation file; where departments are stated or nobody is called so, by the
  /// convention of [LocalIdentity].
  private Optional<LocalPerson> person(String username, String departments) {
    var stated = List.of(departments.split(" ", -1));
    var known = departments.isBlank() ? people.find(username) : Optional.<LocalPerson>empty();
    return known.or(() -> LocalIdentity.ofPerson(username, stated).map(LocalIdentity::asPerson));
  }

  private Answer desk(String client, String grant, Map<String, String> form) {
    return switch (grant) {
      case "authorization_code" -> code(client, form);
      case "refresh_token" -> refresh(client, form);
      default -> refuse(400, "unauthorized_client", "people log in at the authorization endpoint");
    };
  }

  private Answer code(String client, Map<String, String> form) {
    return codes
        .redeem(
            form.getOrDefault("code", ""),
            client,
            form.getOrDefault("redirect_uri", ""),
            form.getOrDefault("code_verifier", ""))
        .map(
            grant -> {
              var since = Instant.ofEpochSecond(grant.chosenAt().getEpochSecond());
              var session = UUID.randomUUID().toString();
              var login = new PersonLogin(client, session, since, grant.request().nonce());
              return given(tokens.ofLogin(login, grant.person()));
            })
        .orElseGet(() -> refuse(400, "invalid_grant", "the code is not valid, or is no longer"));
  }

  private Answer refresh(String client, Map<String, String> form) {
    return tokens
        .refreshable(form.getOrDefault("refresh_token", ""), client)
        .flatMap(
            read ->
                people
                    .find(read.person())
                    .map(person -> given(tokens.ofLogin(read.login(), person))))
        .orElseGet(() -> refuse(400, "invalid_grant", "the login is over"));
  }

  private static Answer given(Map<String, Object> tokens) {
    return new Answer.Json(200, tokens);
  }

  private static Answer refuse(int status, String error, String why) {
    return new Answer.Json(status, Map.of("error", error, "error_description", why));
  }
}
