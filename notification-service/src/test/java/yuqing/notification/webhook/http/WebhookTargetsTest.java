package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.rest.problem.FieldErrors;

/// Which URLs may be subscribed, with the settings of production.
class WebhookTargetsTest {
  private final TestHostAddresses names = new TestHostAddresses();
  private final WebhookTargets targets =
      new WebhookTargets(
          WebhookTestSettings.with("yuqing.webhook.internal-hosts", "receiver.test"), names);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://public.test/hooks?token=1",
        "https://PUBLIC.test:8443",
        "https://93.184.216.34/",
        "https://[2606:4700:4700::1111]/hooks",
        "https://receiver.test/"
      })
  void allowed(String url) {
    assertThat(faults(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.test/, not-https",
    "ftp://public.test/, not-https",
    "/hooks, not-https no-host",
    "//public.test/hooks, not-https",
    "https:///hooks, no-host",
    "https://user:pass@public.test/, credentials",
    "https://public.test/#x, fragment",
    "https://public.test:25/, port",
    "https://public.test:99999/, port",
    "https://pub lic.test/, bad-format",
    "https://nowhere.test/, name-not-found",
    "https://private.test/, address-not-allowed",
    "https://both.test/, address-not-allowed",
    "https://127.0.0.1/, address-not-allowed",
    "https://169.254.169.254/latest, address-not-allowed",
    "https://[::1]/, address-not-allowed",
    "https://[::ffff:10.0.0.1]/, ambiguous-host no-host",
    "https://[::ffff:93.184.216.34]/, ambiguous-host no-host",
    "https://[::ffff:5db8:d822]/, ambiguous-host no-host",
    "https://[::93.184.216.34]/, address-not-allowed",
    "https://[::]/, address-not-allowed",
    "https://[2606:4700:4700::1111%251]/, ambiguous-host no-host",
    "https://[2606:4700:4700::1111%25eth0]/, ambiguous-host no-host",
    "https://2130706433/, ambiguous-host no-host",
    "https://0177.0.0.1/, ambiguous-host no-host",
    "https://093.184.216.34/, ambiguous-host no-host",
    "https://93.184.216.034/, ambiguous-host no-host",
    "https://93.184.216.256/, ambiguous-host no-host",
    "https://93.184.216/, ambiguous-host no-host",
    "https://127.1/, ambiguous-host no-host",
    "https://93.184.216.34.5/, ambiguous-host no-host",
    "https://93.184.216.34./, ambiguous-host no-host",
    "https://0x7f.1/, ambiguous-host no-host",
    "https://0x7f000001/, ambiguous-host no-host",
    "https://0x5d.0xb8.0xd8.0x22/, ambiguous-host no-host",
    "https://public.0x1/, ambiguous-host no-host",
    "https://９３.184.216.34/, ambiguous-host no-host",
    "https://①②⑦.0.0.1/, ambiguous-host no-host",
    "https://public。test/, ambiguous-host no-host",
    "https://@public.test/, credentials",
    "https://public.test@93.184.216.34/, credentials",
    "https://public.test:0/, port",
    "https://public.test:65536/, port",
    "https://public.test:/, port",
    "https://public.test:99999999999/, ambiguous-host no-host",
    "https://public.test:-1/, ambiguous-host no-host",
    "https://public.test\\@private.test/, bad-format",
    "https://receiver.test./, name-not-found"
  })
  void refused(String url, String codes) {
    // Which of these forms the parser itself takes for no host is its own affair.
    assertThat(codes.split(" ", -1)).contains(faults(url).split(" ", -1));
  }

  @Test
  void anInternalHostMayNotHaveTheMetadataAddress() {
    names.resolve("receiver.test", "169.254.169.254");
    assertThat(faults("https://receiver.test/")).isEqualTo("address-not-allowed");
  }

  @Test
  void aNameThatResolvesElsewhereLaterIsRefusedThen() throws Exception {
    var url = URI.create("https://public.test/");
    assertThat(targets.addressOf(url).getHostAddress()).isEqualTo("93.184.216.34");
    names.resolve("public.test", "127.0.0.1");
    assertThatThrownBy(() -> targets.addressOf(url)).hasMessage("address-not-allowed");
  }

  @Test
  void anAmbiguousAddressThatWasStoredIsNotConnectedTo() {
    assertThatThrownBy(() -> targets.addressOf(URI.create("https://0177.0.0.1/")))
        .hasMessage("address-not-allowed");
  }

  private String faults(String url) {
    var errors = new FieldErrors();
    targets.check(url, errors);
    return String.join(" ", errors.faults().stream().map(fault -> fault.code()).toList());
  }
}
