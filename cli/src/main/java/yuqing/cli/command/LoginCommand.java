package yuqing.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.login.LoginFile;
import yuqing.cli.login.LoginGrants;
import yuqing.cli.login.StoredLogin;
import yuqing.cli.login.StoredLogin.GrantType;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing login`: a person by a code in the browser, or by name and password; a system by its
/// client and secret.
@Command(name = "login")
final class LoginCommand implements Callable<Integer> {
  private static final String ISSUER = "YUQING_ISSUER";
  private static final String CLIENT = "YUQING_CLIENT";

  /// Clients of the realm file: people's logins by device, and their scripts.
  private static final String DEVICE_CLIENT = "yuqing";

  private static final String PEOPLE_CLIENT = "suite";

  @ParentCommand YuqingCommand yuqing;

  @Parameters(index = "0", arity = "0..1")
  String user;

  @Option(names = "--issuer")
  String issuer;

  @Option(names = "--client")
  String client;

  @Option(names = "--client-secret-file")
  String secretFile;

  @Option(names = "--password-file")
  String passwordFile;

  @Override
  public Integer call() {
    var environment = yuqing.environment();
    var grants = new LoginGrants(environment, yuqing.texts());
    // Refused before it is asked for a token that could be used nowhere.
    var session = yuqing.session();
    var begun =
        new StoredLogin(
            grant(),
            issuer(session),
            server(),
            client(),
            user,
            secretFile,
            passwordFile,
            null,
            0,
            null);
    var login = grants.logIn(begun, password(grants));
    new LoginFile(environment.configuration()).write(login);
    environment.err().println(yuqing.texts().text("logged-in", environment.configuration()));
    return ExitStatus.DONE.code();
  }

  private GrantType grant() {
    if (user != null) {
      return GrantType.PASSWORD;
    }
    return client == null ? GrantType.DEVICE : GrantType.CLIENT;
  }

  private String issuer(SuiteSession session) {
    return java.util.Optional.ofNullable(issuer)
        .or(() -> yuqing.environment().variable(ISSUER))
        .or(() -> session.tokens().login().map(StoredLogin::issuer))
        .map(
            address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
        .orElseThrow(() -> new CommandFailure(ExitStatus.USAGE, yuqing.texts().text("no-issuer")));
  }

  private String server() {
    return yuqing.server != null
        ? yuqing.server
        : yuqing.environment().variable(SuiteSession.SERVER).orElse(null);
  }

  private String client() {
    if (client != null) {
      return client;
    }
    return user == null
        ? DEVICE_CLIENT
        : yuqing.environment().variable(CLIENT).orElse(PEOPLE_CLIENT);
  }

  /// Asked of the person where neither a file nor the environment has it.
  private String password(LoginGrants grants) {
    if (user == null || grants.given(passwordFile, LoginGrants.PASSWORD).isPresent()) {
      return "";
    }
    var console = System.console();
    if (!console.isTerminal()) {
      throw new CommandFailure(ExitStatus.USAGE, yuqing.texts().text("no-password"));
    }
    return new String(console.readPassword("%s", yuqing.texts().text("password", user)));
  }
}
