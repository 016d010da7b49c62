package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "https://receiver.test/",
        "https://my_hooks.public.test/",
        "https://校园论坛.test/钩子?标签=食堂|宿舍",
        "https://public.test/a b/100%?q=50%&r=[1]",
        "  https://public.test/hooks\u3000\u00A0",
        "https://public。test/",
        "https://ｐublic.test/",
        "https://９３.184.216.34/",
        "https://public.test/~user/%7euser"
      })
  void allowed(String url) {
    assertThat(faults(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.test/, not-https",
    "ftp://public.test/, not-https",
    "/hooks, not-https",
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
    "https://[::ffff:10.0.0.1]/, ambiguous-host",
    "https://[::ffff:93.184.216.34]/, ambiguous-host",
    "https://[::ffff:5db8:d822]/, ambiguous-host",
    "https://[::93.184.216.34]/, address-not-allowed",
    "https://[::]/, address-not-allowed",
    "https://[2606:4700:4700::1111%251]/, bad-format",
    "https://[2606:4700:4700::1111%25eth0]/, bad-format",
    "https://2130706433/, ambiguous-host",
    "https://０x7f000001/, ambiguous-host",
    "https://0177.0.0.1/, ambiguous-host",
    "https://%30177.0.0.1/, ambiguous-host",
    "https://093.184.216.34/, ambiguous-host",
    "https://93.184.216.034/, ambiguous-host",
    "https://93.184.216.256/, ambiguous-host",
    "https://93.184.216/, ambiguous-host",
    "https://127.1/, ambiguous-host",
    "https://93.184.216.34.5/, ambiguous-host",
    "https://93.184.216.34./, ambiguous-host",
    "https://0x7f.1/, ambiguous-host",
    "https://0x7f000001/, ambiguous-host",
    "https://0x5d.0xb8.0xd8.0x22/, ambiguous-host",
    "https://public.0x1/, ambiguous-host",
    "https://①②⑦.0.0.1/, address-not-allowed",
    "https://１２７.０.０.１/, address-not-allowed",
    "https://127。0。0。1/, address-not-allowed",
    "https://ｐrivate.test/, address-not-allowed",
    "https://priv%61te.test/, address-not-allowed",
    "https://private。test/, address-not-allowed",
    "https://PRIVATE.test/, address-not-allowed",
    "https://169.254.169。254/latest, address-not-allowed",
    "https://@public.test/, credentials",
    "https://public.test@93.184.216.34/, credentials",
    "https://public.test:0/, port",
    "https://public.test:65536/, port",
    "https://public.test:/, port",
    "https://public.test:99999999999/, port",
    "https://public.test:-1/, port",
    "https://[::1]:99999/, port",
    "https://public.test\\@private.test/, credentials",
    "https://public.test\\hooks, bad-format",
    "https:public.test/, not-https",
    "javascript:alert(1), not-https",
    "https://receiver.test./, name-not-found"
  })
  void refused(String url, String codes) {
    assertThat(faults(url)).isEqualTo(codes);
  }

  @Test
  void anInternalHostMayNotHaveTheMetadataAddress() {
    names.resolve("receiver.test", "169.254.169.254");
    assertThat(faults("https://receiver.test/")).isEqualTo("address-not-allowed");
  }

  @Test
  void aNameThatResolvesElsewhereLaterIsRefusedThen() throws Exception {
    var url = ReceiverUrl.of("https://public.test/").orElseThrow();
    assertThat(targets.addressOf(url).getHostAddress()).isEqualTo("93.184.216.34");
    names.resolve("public.test", "127.0.0.1");
    assertThatThrownBy(() -> targets.addressOf(url)).hasMessage("address-not-allowed");
  }

  @Test
  void anAmbiguousAddressThatWasStoredIsNotConnectedTo() {
    assertThatThrownBy(() -> targets.addressOf(ReceiverUrl.of("https://0177.0.0.1/").orElseThrow()))
        .hasMessage("address-not-allowed");
  }

  /// What a browser would send there.
  @ParameterizedTest
  @CsvSource({
    "https://校园论坛.example/帖子, xn--fcswj775bss7a.example, 443, /%E5%B8%96%E5%AD%90",
    "https://public.test, public.test, 443, /",
    "https://public.test?a=1, public.test, 443, /?a=1",
    "https://public.test:8443/a b/100%?t=食|堂, public.test, 8443, /a%20b/100%25?t=%E9%A3%9F%7C%E5%A0%82",
    "https://[2606:4700:4700:0::1111]/%7euser, 2606:4700:4700::1111, 443, /%7euser",
    "https://public.test/a%2Fb%?q=[1]&r=%zz, public.test, 443, /a%2Fb%25?q=%5B1%5D&r=%25zz",
    "HTTPS://My_Hooks.Public.TEST/A, my_hooks.public.test, 443, /A"
  })
  void isReadAsABrowserReadsIt(String url, String host, int port, String target) {
    assertThat(ReceiverUrl.of(url)).contains(new ReceiverUrl(host, port, true, target));
  }

  private String faults(String url) {
    var errors = new FieldErrors();
    targets.check(url, errors);
    return String.join(" ", errors.faults().stream().map(fault -> fault.code()).toList());
  }
}
