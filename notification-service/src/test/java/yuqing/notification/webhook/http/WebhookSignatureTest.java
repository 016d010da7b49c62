package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookSecret secret =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void theVectorThatStandardWebhooksPublishes() {
    assertThat(WebhookSignature.header(List.of(secret), ID, AT, BODY)).isEqualTo(PUBLISHED);
  }

  /// Receivers rely on these bytes, whatever signs: Chinese text, a sign that formats, two secrets.
  @Test
  void theHeaderIsWhatItWasBeforeALibrarySigned() {
    var newer = WebhookSecret.parse("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    var body = "{\"type\":\"webhook.test\",\"data\":{\"title\":\"三食堂 100%s\"}}";
    var header =
        WebhookSignature.header(
            List.of(newer, secret),
            "0199d2a4-6c1e-7a53-9e0f-3b1f6a2c4d5e",
            Instant.ofEpochSecond(1_791_850_800).plusMillis(999),
            body);
    assertThat(header)
        .isEqualTo(
            "v1,e0wQqCd4wsivnUFrEyEs6vv0JRidGhvma/yBI6kh+X8="
                + " v1,luMGTVqGMyDI6dZT7OReTd5c7mufsXIvhR4xh3fQO1I=");
  }

  @Test
  void duringARotationBothSecretsSign() {
    var both = WebhookSignature.header(List.of(WebhookSecret.random(), secret), ID, AT, BODY);
    assertThat(both.split(" ")).hasSize(2).contains(PUBLISHED);
  }

  @Test
  void theLibraryVerifiesEachSecretOfARotationAndNoOther() {
    var older = WebhookSecret.random();
    var newer = WebhookSecret.random();
    var at = Instant.now();
    var headers =
        Map.of(
            "webhook-id", List.of(ID),
            "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
            "webhook-signature",
                List.of(WebhookSignature.header(List.of(newer, older), ID, at, BODY)));
    assertThatCode(() -> new Webhook(newer.shown()).verify(BODY, headers))
        .doesNotThrowAnyException();
    assertThatCode(() -> new Webhook(older.shown()).verify(BODY, headers))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Webhook(secret.shown()).verify(BODY, headers))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(newer.shown()).verify(BODY + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void aSecretIsShownAsItIsReadAndNeverPrinted() {
    assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(WebhookSecret.parse(secret.shown()).key()).isEqualTo(secret.key());
    assertThat(secret.toString()).doesNotContain("MfKQ");
    assertThat(WebhookSecret.random().key()).hasSize(32).isNotEqualTo(secret.key());
  }
}
