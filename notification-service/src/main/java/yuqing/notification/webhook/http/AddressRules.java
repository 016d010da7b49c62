package yuqing.notification.webhook.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses webhooks may be sent to: public ones, and internal ones only for the hosts named
/// in a setting. Otherwise a subscription would give access to every machine that the service can
/// reach.
final class AddressRules {

  /// Internal to a network.
  private static final List<AddressRange> INTERNAL =
      AddressRange.of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10", // carrier-grade NAT, where some clouds keep their metadata
          "127.0.0.0/8",
          "::1/128",
          "fc00::/7"); // unique local

  /// Reserved, multicast, for documentation, or link-local: cloud metadata (169.254.169.254).
  private static final List<AddressRange> NEVER_V4 =
      AddressRange.of(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /// Contains all public addresses of IPv6.
  private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3");

  /// Within it: documentation, benchmarks, and those that carry an IPv4 address in disguise
  /// (Teredo, 6to4).
  private static final List<AddressRange> NEVER_V6 =
      AddressRange.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private AddressRules() {}

  /// @param internalHost whether its name is among the internal hosts
  static boolean allow(InetAddress address, boolean internalHost) {
    if (among(INTERNAL, address)) {
      return internalHost;
    }
    if (address instanceof Inet4Address) {
      return !among(NEVER_V4, address);
    }
    // Mapped and NAT64 addresses (::ffff:0:0/96, 64:ff9b::/96) are outside of the global ones.
    return GLOBAL_V6.contains(address) && !among(NEVER_V6, address);
  }

  private static boolean among(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
