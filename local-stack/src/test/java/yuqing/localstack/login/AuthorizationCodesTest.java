package yuqing.localstack.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.localstack.testing.SettableClock;

class AuthorizationCodesTest {
  private static final LoginClient DESK = LoginClient.desk(8080);
  private static final String ADDRESS = DESK.loginUris().getFirst();
  private static final String VERIFIER = "v".repeat(43);
  private static final LocalPerson PERSON =
      new LocalPerson("auditor", "审计员", List.of(new HeldPost("auditor", List.of(), false)));

  private final AuthorizationCodes codes = new AuthorizationCodes(new SettableClock());

  @Test
  void theOldestGoesWhenThereAreTooMany() throws Exception {
    var issued = new ArrayList<String>();
    for (int i = 0; i <= AuthorizationCodes.AT_MOST; i++) {
      issued.add(codes.issue(PERSON, request(VERIFIER)));
    }

    assertThat(issued).doesNotHaveDuplicates().allMatch(code -> code.length() == 43);
    assertThat(codes.redeem(issued.getFirst(), "desk", ADDRESS, VERIFIER)).isEmpty();
    assertThat(codes.redeem(issued.get(1), "desk", ADDRESS, VERIFIER)).isPresent();
    assertThat(codes.redeem(issued.getLast(), "desk", ADDRESS, VERIFIER)).isPresent();
  }

  @Test
  void aVerifierHas43To128Characters() throws Exception {
    for (int length : List.of(43, 128)) {
      var verifier = "v".repeat(length);
      var code = codes.issue(PERSON, request(verifier));
      assertThat(codes.redeem(code, "desk", ADDRESS, verifier)).as("%d", length).isPresent();
    }
    for (int length : List.of(42, 129)) {
      var verifier = "v".repeat(length);
      var code = codes.issue(PERSON, request(verifier));
      assertThat(codes.redeem(code, "desk", ADDRESS, verifier)).as("%d", length).isEmpty();
    }
  }

  private static AuthorizationRequest request(String verifier) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
    var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return new AuthorizationRequest(
        DESK, Map.of("redirect_uri", ADDRESS, "code_challenge", challenge));
  }
}
