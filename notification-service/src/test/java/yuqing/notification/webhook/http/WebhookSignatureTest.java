package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookSecret secret =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void theVectorThatStandardWebhooksPublishes() {
    assertThat(WebhookSignature.header(List.of(secret), ID, AT, BODY)).isEqualTo(PUBLISHED);
  }

  @Test
  void duringARotationBothSecretsSign() {
    var both = WebhookSignature.header(List.of(WebhookSecret.random(), secret), ID, AT, BODY);
    assertThat(both.split(" ")).hasSize(2).contains(PUBLISHED);
  }

  @Test
  void aSecretIsShownAsItIsReadAndNeverPrinted() {
    assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(WebhookSecret.parse(secret.shown()).key()).isEqualTo(secret.key());
    assertThat(secret.toString()).doesNotContain("MfKQ");
    assertThat(WebhookSecret.random().key()).hasSize(32).isNotEqualTo(secret.key());
  }
}
