package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.216.34",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "2606:4700:4700::1111",
        "2a00:1450:4001::1"
      })
  void publicAddressesMayBeReached(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "127.0.0.1",
        "127.255.255.254",
        "100.64.0.1",
        "100.100.100.200",
        "::1",
        "fd00:ec2::254",
        "fc00::1"
      })
  void internalAddressesOnlyForInternalHosts(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), false)).isFalse();
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "169.254.169.254",
        "224.0.0.1",
        "239.255.255.255",
        "255.255.255.255",
        "240.0.0.1",
        "198.18.0.1",
        "192.0.2.1",
        "203.0.113.9",
        "::",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "100::1",
        "::7f00:1"
      })
  void allOthersAreNeverReached(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), false)).isFalse();
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254"})
  void anIpv4AddressInDisguiseIsJudgedAsWhatItIs(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address), false)).isFalse();
  }
}
