package yuqing.launcher;

import java.util.List;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalIdentity;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSecrets;

/// `./suite token ROLE [DEPARTMENT…]`: prints a bearer token and nothing else.
final class TokenCommand {
  private TokenCommand() {}

  static int run(SuiteDirectory home, String role, List<String> departments) {
    LocalIdentity.of(role, departments);
    System.out.println(tokens(home, RunRecord.ofRunning(home)).of(role, departments));
    return 0;
  }

  static AccessTokens tokens(SuiteDirectory home, RunRecord running) {
    var secret = LocalSecrets.in(home.data()).oidc();
    var issuer = LocalParts.issuer(running.portNumbers());
    return AccessTokens.of(running.keycloak().isPresent(), issuer, secret);
  }
}
