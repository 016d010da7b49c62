package yuqing.cli.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yuqing.cli.login.StoredLogin.GrantType;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

/// Asks the issuer for tokens, in the way the login names.
public final class LoginGrants {
  public static final String SECRET = "YUQING_CLIENT_SECRET";
  public static final String PASSWORD = "YUQING_PASSWORD";

  private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final int USUAL_INTERVAL_SECONDS = 5;

  private final CommandEnvironment environment;
  private final CommandTexts texts;

  public LoginGrants(CommandEnvironment environment, CommandTexts texts) {
    this.environment = environment;
    this.texts = texts;
  }

  /// @param login without tokens
  /// @param password asked of the person at the terminal; empty to read it from its file or
  ///     variable
  /// @return the same with tokens
  public StoredLogin logIn(StoredLogin login, String password) {
    var issuer = new IssuerClient(login.issuer(), texts);
    try {
      return login.with(
          switch (login.grant()) {
            case DEVICE -> byDevice(issuer, login);
            case PASSWORD -> byPassword(issuer, login, password);
            case CLIENT -> tokens(issuer, form(login, "client_credentials"));
          });
    } catch (IssuerRefusal e) {
      throw refused(e);
    }
  }

  /// The next tokens of a login whose access token has expired: by the refresh token, or where that
  /// is over too, by the secrets that lie where they lay.
  StoredLogin renew(StoredLogin login) {
    if (login.refreshToken() != null) {
      try {
        var form = form(login, "refresh_token");
        form.put("refresh_token", login.refreshToken());
        return login.with(tokens(new IssuerClient(login.issuer(), texts), form));
      } catch (IssuerRefusal e) {
        if (!isRepeatable(login)) {
          throw refused(e);
        }
      }
    }
    if (!isRepeatable(login)) {
      throw new CommandFailure(ExitStatus.NOT_LOGGED_IN, texts.text("login-over"));
    }
    return logIn(login, "");
  }

  private boolean isRepeatable(StoredLogin login) {
    return switch (login.grant()) {
      case DEVICE -> false;
      case PASSWORD -> given(login.passwordFile(), PASSWORD).isPresent();
      case CLIENT -> given(login.secretFile(), SECRET).isPresent();
    };
  }

  private IssuedTokens byPassword(IssuerClient issuer, StoredLogin login, String password)
      throws IssuerRefusal {
    var form = form(login, "password");
    form.put("username", login.user());
    form.put(
        "password",
        password.isEmpty() ? given(login.passwordFile(), PASSWORD).orElse("") : password);
    return tokens(issuer, form);
  }

  private IssuedTokens byDevice(IssuerClient issuer, StoredLogin login) throws IssuerRefusal {
    if (!issuer.hasDeviceLogin()) {
      throw new CommandFailure(ExitStatus.USAGE, texts.text("no-device-login", login.issuer()));
    }
    var begun = issuer.startDeviceLogin(new LinkedHashMap<>(Map.of("client_id", login.client())));
    var page = begun.path("verification_uri").asText();
    environment
        .err()
        .println(
            texts.text(
                "device-login",
                begun.path("verification_uri_complete").asText(page),
                begun.path("user_code").asText()));
    var form = form(login, DEVICE_CODE);
    form.put("device_code", begun.path("device_code").asText());
    return untilConfirmed(issuer, form, begun.path("interval").asInt(USUAL_INTERVAL_SECONDS));
  }

  /// Ends by the issuer's answer: its code expires after some minutes.
  private IssuedTokens untilConfirmed(IssuerClient issuer, Map<String, String> form, int interval)
      throws IssuerRefusal {
    int seconds = interval;
    while (true) {
      pause(seconds);
      try {
        return tokens(issuer, form);
      } catch (IssuerRefusal e) {
        if (e.error().equals("slow_down")) {
          seconds += USUAL_INTERVAL_SECONDS;
        } else if (!e.error().equals("authorization_pending")) {
          throw e;
        }
      }
    }
  }

  private void pause(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitStatus.NOT_LOGGED_IN, texts.text("login-over"));
    }
  }

  private IssuedTokens tokens(IssuerClient issuer, Map<String, String> form) throws IssuerRefusal {
    return IssuedTokens.of(issuer.token(form), environment.clock().instant());
  }

  private Map<String, String> form(StoredLogin login, String grant) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", grant);
    form.put("client_id", login.client());
    if (login.grant() != GrantType.DEVICE) {
      given(login.secretFile(), SECRET).ifPresent(secret -> form.put("client_secret", secret));
    }
    return form;
  }

  /// A secret from its file, else from the environment.
  public Optional<String> given(String file, String variable) {
    if (file == null) {
      return environment.variable(variable);
    }
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new CommandFailure(ExitStatus.USAGE, texts.text("unreadable", file, e.toString()));
    }
  }

  private CommandFailure refused(IssuerRefusal e) {
    return new CommandFailure(
        ExitStatus.NOT_LOGGED_IN, texts.text("login-refused", e.getMessage()));
  }
}
