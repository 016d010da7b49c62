package yuqing.launcher;

import java.util.List;
import java.util.Optional;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalIdentity;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.login.LocalPerson;

/// `./suite token ROLE [DEPARTMENT…]` or `./suite token PERSON`: prints a bearer token and
/// nothing else.
final class TokenCommand {
  private TokenCommand() {}

  static int run(SuiteDirectory home, String role, List<String> departments) {
    var person =
        departments.isEmpty() && !LocalIdentity.ROLES.contains(role)
            ? OidcProvider.people().find(role)
            : Optional.<LocalPerson>empty();
    if (person.isEmpty()) {
      LocalIdentity.of(role, departments);
    }
    var tokens = tokens(home, RunRecord.ofRunning(home));
    System.out.println(person.map(tokens::of).orElseGet(() -> tokens.of(role, departments)));
    return 0;
  }

  static AccessTokens tokens(SuiteDirectory home, RunRecord running) {
    var secret = LocalSecrets.in(home.data()).oidc();
    var issuer = LocalParts.issuer(running.portNumbers());
    return AccessTokens.of(running.keycloak().isPresent(), issuer, secret);
  }
}
