package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a login at the local provider lasts.
class LoginRefreshTest {
  @TempDir Path directory;
  private LocalLogin login;
  private LoginBrowser browser;

  @BeforeEach
  void start() {
    login = LocalLogin.in(directory);
    browser = login.browser();
  }

  @AfterEach
  void stop() {
    login.close();
  }

  @Test
  void aLoginIsRefreshedUntilTheShiftIsOver() throws Exception {
    var first = browser.answer(browser.redemption(browser.codeOf("liaison-logistics")));
    login.clock().tick(LocalTokens.LOGIN.minusSeconds(1));

    var second = browser.answer(browser.refreshing(first.path("refresh_token").asText()));
    var identity = login.verified(second, "id_token", "desk");
    assertThat(identity.getSubject()).isEqualTo("liaison-logistics");
    assertThat(identity.getClaimsMap())
        .containsEntry("auth_time", LocalLogin.NOW.getEpochSecond())
        .containsEntry(
            "sid", login.verifiedAt(LocalLogin.NOW, first, "id_token", "desk").getClaimValue("sid"))
        .doesNotContainKey("nonce");
    assertThat(login.verified(second, "access_token", "yuqing").getClaimsMap())
        .containsEntry("departments", List.of("logistics"));
    assertThat(second.path("refresh_expires_in").asLong()).isEqualTo(1);

    login.clock().tick(Duration.ofSeconds(1));
    for (var tokens : List.of(first, second)) {
      login.refused(
          browser.refreshing(tokens.path("refresh_token").asText()), 400, "invalid_grant");
    }
  }

  @Test
  void onlyARefreshTokenRefreshesAndNoServiceIsMeantByOne() throws Exception {
    var tokens = browser.answer(browser.redemption(browser.codeOf("liaison-logistics")));
    var refresh = tokens.path("refresh_token").asText();

    for (var other :
        List.of(
            tokens.path("access_token").asText(),
            tokens.path("id_token").asText(),
            refresh.substring(0, refresh.length() - 8) + "AAAAAAAA",
            refresh.replaceFirst("^[^.]*", "e30"),
            "a.b.c",
            "")) {
      login.refused(browser.refreshing(other), 400, "invalid_grant");
    }
    var others = browser.refreshing(refresh);
    others.put("client_id", "suite");
    login.refused(others, 400, "unauthorized_client");
    assertThat(login.verified(tokens, "refresh_token", login.issuer()).getClaimsMap())
        .doesNotContainKeys("realm_access", "departments");
  }
}
