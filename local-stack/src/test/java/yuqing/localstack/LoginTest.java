package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.localstack.LoginBrowser.NONCE;
import static yuqing.localstack.LoginBrowser.STATE;
import static yuqing.localstack.LoginBrowser.location;
import static yuqing.localstack.LoginBrowser.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.login.UrlQuery;

/// A person's login at the local provider, over HTTP as a browser and the desk go through it.
class LoginTest {
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
  void whoIsChosenComesBackToTheDeskWithTokensOfTheirRolesAndDepartments() throws Exception {
    assertThat(browser.open(browser.request()).statusCode()).isEqualTo(200);
    var back = browser.press(browser.request(), "leader-in-charge-logistics");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(location(back)).startsWith(browser.redirectUri() + "?");
    var answer = parameters(location(back));
    assertThat(answer.keySet()).containsExactlyInAnyOrder("code", "state", "iss");
    assertThat(answer).containsEntry("state", STATE).containsEntry("iss", login.issuer());

    var tokens = browser.answer(browser.redemption(answer.get("code")));
    var identity = login.verified(tokens, "id_token", "desk");
    assertThat(identity.getSubject()).isEqualTo("leader-in-charge-logistics");
    assertThat(identity.getClaimsMap())
        .containsEntry("nonce", NONCE)
        .containsEntry("azp", "desk")
        .containsEntry("typ", "ID")
        .containsEntry("preferred_username", "leader-in-charge-logistics")
        .containsEntry("person", "leader-in-charge-logistics")
        .containsEntry("name", "水辛丁")
        .containsEntry("auth_time", LocalLogin.NOW.getEpochSecond())
        .containsKey("sid");
    var access = login.verified(tokens, "access_token", "yuqing");
    assertThat(access.getClaimsMap())
        .containsEntry("azp", "desk")
        .containsEntry("typ", "Bearer")
        .containsEntry("person", "leader-in-charge-logistics")
        .containsEntry("realm_access", Map.of("roles", List.of("leader-in-charge")))
        .containsEntry("departments", List.of("logistics", "finance", "personnel"))
        .doesNotContainKey("nonce");
    assertThat(tokens.path("expires_in").asLong()).isEqualTo(LocalTokens.PEOPLES.toSeconds());
    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "administrator"})
  void whoHoldsNoPostOfTheRegulationLogsInToo(String role) throws Exception {
    var tokens = browser.answer(browser.redemption(browser.codeOf(role)));

    assertThat(login.verified(tokens, "access_token", "yuqing").getClaimsMap())
        .containsEntry("realm_access", Map.of("roles", List.of(role)))
        .doesNotContainKey("departments");
  }

  @Test
  void aCodeIsRedeemedOnce() throws Exception {
    var redemption = browser.redemption(browser.codeOf("liaison-logistics"));

    assertThat(browser.ask(redemption).statusCode()).isEqualTo(200);
    login.refused(redemption, 400, "invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, another-verifier-0123456789-0123456789-012345",
    "code_verifier, short",
    "code_verifier, ''",
    "redirect_uri, http://localhost:1/login",
    "redirect_uri, ''",
  })
  void aCodeIsForTheOneWhoAskedForItAndAWrongTryUsesItUp(String field, String value)
      throws Exception {
    var code = browser.codeOf("liaison-logistics");
    var wrong = browser.redemption(code);
    wrong.put(field, value);

    login.refused(wrong, 400, "invalid_grant");
    login.refused(browser.redemption(code), 400, "invalid_grant");
  }

  @Test
  void aCodeIsRedeemedWithinAMinute() throws Exception {
    var early = browser.redemption(browser.codeOf("liaison-logistics"));
    var late = browser.redemption(browser.codeOf("liaison-logistics"));

    login.clock().tick(Duration.ofSeconds(59));
    assertThat(browser.ask(early).statusCode()).isEqualTo(200);
    login.clock().tick(Duration.ofSeconds(1));
    login.refused(late, 400, "invalid_grant");
  }

  @Test
  void onlyTheDeskRedeemsItsCodesAndItsSecretIsAsked() throws Exception {
    var redemption = browser.redemption(browser.codeOf("liaison-logistics"));
    redemption.put("client_secret", "guessed");
    login.refused(redemption, 401, "invalid_client");

    redemption.put("client_secret", login.secret());
    redemption.put("client_id", "suite");
    login.refused(redemption, 400, "unauthorized_client");

    var basic =
        Base64.getEncoder()
            .encodeToString(("desk:" + login.secret()).getBytes(StandardCharsets.US_ASCII));
    redemption.remove("client_id");
    redemption.remove("client_secret");
    var asked = browser.post("/token", UrlQuery.of(redemption), "Authorization", "Basic " + basic);
    assertThat(asked.statusCode()).isEqualTo(200);
  }

  @Test
  void theDeskTakesNoPasswordAndScriptsNoCode() throws Exception {
    login.refused(
        Map.of(
            "client_id", "desk",
            "client_secret", login.secret(),
            "grant_type", "password",
            "username", "liaison-logistics",
            "password", login.secret()),
        400,
        "unauthorized_client");
    login.refused(
        Map.of("client_id", "desk", "client_secret", login.secret(), "grant_type", "implicit"),
        400,
        "unsupported_grant_type");
  }

  @Test
  void withoutStateAndNonceTheyAreInNoAnswer() throws Exception {
    var request = browser.request();
    request.remove("state");
    request.remove("nonce");

    var answer = parameters(location(browser.press(request, "liaison-logistics")));
    assertThat(answer).doesNotContainKey("state");
    var tokens = browser.answer(browser.redemption(answer.get("code")));
    assertThat(login.verified(tokens, "id_token", "desk").getClaimsMap())
        .doesNotContainKey("nonce");
  }

  @Test
  void theProviderPublishesWhatAClientNeeds() throws Exception {
    var discovery = URI.create(login.issuer() + OidcDiscovery.PATH).toURL();
    JsonNode document;
    try (var in = discovery.openStream()) {
      document = JsonMapper.builder().build().readTree(in);
    }
    for (var endpoint : List.of("authorization", "token", "end_session")) {
      assertThat(document.path(endpoint + "_endpoint").asText()).startsWith(login.issuer());
    }
    assertThat(document.path("issuer").asText()).isEqualTo(login.issuer());
    assertThat(document.path("response_types_supported"))
        .extracting(JsonNode::asText)
        .containsExactly("code");
    assertThat(document.path("code_challenge_methods_supported"))
        .extracting(JsonNode::asText)
        .containsExactly("S256");
    assertThat(document.path("grant_types_supported"))
        .extracting(JsonNode::asText)
        .contains("authorization_code", "refresh_token");
    assertThat(document.path("scopes_supported")).extracting(JsonNode::asText).contains("openid");
  }
}
