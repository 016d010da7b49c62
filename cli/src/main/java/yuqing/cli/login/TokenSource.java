package yuqing.cli.login;

import java.util.Optional;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

/// The token of the next request: the one that the environment gives, else that of the login, with
/// a new one in its place shortly before it expires.
public final class TokenSource {
  /// A token for scripts that log in by themselves.
  public static final String TOKEN = "YUQING_TOKEN";

  /// A request that is under way has to end before its token does.
  private static final int SPARE_SECONDS = 30;

  private final CommandEnvironment environment;
  private final CommandTexts texts;
  private final LoginFile file;

  public TokenSource(CommandEnvironment environment, CommandTexts texts) {
    this.environment = environment;
    this.texts = texts;
    this.file = new LoginFile(environment.configuration());
  }

  /// What is kept of the login; empty where there is none.
  public Optional<StoredLogin> login() {
    return file.read();
  }

  public String current() {
    return environment.variable(TOKEN).orElseGet(this::ofLogin);
  }

  private String ofLogin() {
    var login =
        file.read()
            .orElseThrow(
                () -> new CommandFailure(ExitStatus.NOT_LOGGED_IN, texts.text("not-logged-in")));
    var now = environment.clock().instant().getEpochSecond();
    if (now + SPARE_SECONDS < login.expiresAt()) {
      return login.accessToken();
    }
    var renewed = new LoginGrants(environment, texts).renew(login);
    file.write(renewed);
    return renewed.accessToken();
  }
}
