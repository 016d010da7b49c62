package yuqing.cli.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.cli.login.StoredLogin.GrantType;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

class TokenSourceTest {
  private static final CommandTexts TEXTS = CommandTexts.of("zh");
  private static final String PENDING = "{\"error\": \"authorization_pending\"}";

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-10-13T08:00:00Z");

  @Test
  void aPersonConfirmsInTheBrowserAndTheLoginIsRefreshed() throws Exception {
    try (var issuer = new FakeIssuer(true)) {
      issuer.answers(PENDING).answers(PENDING).answers(tokens("first", "r1"));
      logIn(issuer, GrantType.DEVICE, null, Map.of());
      assertThat(err.toString(UTF_8))
          .contains("https://login.school.example/device", "WDJB-MJHT")
          .doesNotContain("secret-code");
      assertThat(issuer.asked).hasSize(3).last().asString().contains("device_code=secret-code");

      assertThat(source(Map.of()).current()).isEqualTo("first");
      now = now.plusSeconds(269);
      assertThat(source(Map.of()).current()).isEqualTo("first");

      now = now.plusSeconds(1);
      issuer.answers(tokens("second", "r2"));
      assertThat(source(Map.of()).current()).isEqualTo("second");
      assertThat(issuer.asked.getLast()).contains("grant_type=refresh_token", "refresh_token=r1");

      now = now.plusSeconds(300);
      issuer.answers("{\"error\": \"invalid_grant\", \"error_description\": \"over\"}");
      assertThatThrownBy(() -> source(Map.of()).current())
          .isInstanceOfSatisfying(
              CommandFailure.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.NOT_LOGGED_IN))
          .hasMessageContaining("over");
    }
  }

  @Test
  void aRefusedConfirmationIsNoLogin() throws Exception {
    try (var issuer = new FakeIssuer(true)) {
      issuer.answers(PENDING).answers("{\"error\": \"access_denied\"}");
      assertThatThrownBy(() -> logIn(issuer, GrantType.DEVICE, null, Map.of()))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("access_denied");
      assertThat(new LoginFile(folder).read()).isEmpty();
    }
  }

  @Test
  void anIssuerWithoutDeviceLoginSaysWhatToNameInstead() throws Exception {
    try (var issuer = new FakeIssuer(false)) {
      assertThatThrownBy(() -> logIn(issuer, GrantType.DEVICE, null, Map.of()))
          .isInstanceOfSatisfying(
              CommandFailure.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.USAGE));
      assertThat(issuer.asked).isEmpty();
    }
  }

  /// As with the local provider, which gives scripts no refresh token.
  @Test
  void aPasswordThatLiesWhereItLayLogsInAgain() throws Exception {
    var secrets = Map.of(LoginGrants.PASSWORD, "geheim", LoginGrants.SECRET, "s");
    try (var issuer = new FakeIssuer(false)) {
      issuer.answers("{\"access_token\": \"first\", \"expires_in\": 3600}");
      logIn(issuer, GrantType.PASSWORD, "auditor", secrets);
      assertThat(issuer.asked.getFirst())
          .contains("username=auditor", "password=geheim", "client_secret=s");
      assertThat(java.nio.file.Files.readString(folder.resolve("login.json")))
          .doesNotContain("geheim");

      now = now.plusSeconds(3600);
      issuer.answers("{\"access_token\": \"second\", \"expires_in\": 3600}");
      assertThat(source(secrets).current()).isEqualTo("second");

      now = now.plusSeconds(3600);
      assertThatThrownBy(() -> source(Map.of()).current()).isInstanceOf(CommandFailure.class);
    }
  }

  @Test
  void theEnvironmentsTokenGoesFirstAndNoLoginIsNone() {
    assertThat(source(Map.of(TokenSource.TOKEN, "given")).current()).isEqualTo("given");
    assertThatThrownBy(() -> source(Map.of()).current())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("yuqing login");
  }

  private void logIn(FakeIssuer issuer, GrantType grant, String user, Map<String, String> secrets) {
    var begun =
        new StoredLogin(grant, issuer.address(), null, "client", user, null, null, null, 0, null);
    new LoginFile(folder).write(new LoginGrants(environment(secrets), TEXTS).logIn(begun, ""));
  }

  private TokenSource source(Map<String, String> variables) {
    return new TokenSource(environment(variables), TEXTS);
  }

  private CommandEnvironment environment(Map<String, String> more) {
    var variables = new HashMap<>(more);
    variables.put("YUQING_CONFIG", folder.toString());
    InstantSource clock = () -> now;
    var out = new PrintStream(err, true, UTF_8);
    return new CommandEnvironment(variables, InputStream.nullInputStream(), out, out, clock);
  }

  private static String tokens(String access, String refresh) {
    return "{\"access_token\": \"%s\", \"refresh_token\": \"%s\", \"expires_in\": 300}"
        .formatted(access, refresh);
  }
}
