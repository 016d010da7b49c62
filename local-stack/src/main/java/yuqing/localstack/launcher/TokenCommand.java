package yuqing.localstack.launcher;

import java.util.List;
import yuqing.localstack.Identity;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Secrets;
import yuqing.localstack.Tokens;

/// `./suite token ROLE [DEPARTMENT…]`: prints a bearer token and nothing else.
final class TokenCommand {
  private TokenCommand() {}

  static int run(Home home, String role, List<String> departments) {
    Identity.of(role, departments);
    System.out.println(tokens(home, RunRecord.ofRunning(home)).of(role, departments));
    return 0;
  }

  static Tokens tokens(Home home, RunRecord running) {
    var secret = Secrets.in(home.data()).oidc();
    var issuer = LocalParts.issuer(running.portNumbers());
    return Tokens.of(running.keycloak().isPresent(), issuer, secret);
  }
}
