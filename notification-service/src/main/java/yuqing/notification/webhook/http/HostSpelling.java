package yuqing.notification.webhook.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/// Which ways to write a host every program reads alike. `0177.0.0.1` is 177.0.0.1 to one and
/// 127.0.0.1 to another, `2130706433`, `0x7f.1` and `127.1` are addresses to some: a proxy, or a
/// person with another tool, would not connect to the address that was checked here.
final class HostSpelling {

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  private static final Pattern FOUR_PLAIN_NUMBERS =
      Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  /// A last label of digits, or hexadecimal, makes the host an address to programs that follow
  /// the URL standard of browsers.
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

  /// ASCII alone: full-width digits and other letters are folded by some programs and not by
  /// others.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,253}");

  private HostSpelling() {}

  /// @param host without brackets
  static boolean isPlain(String host) {
    if (host.indexOf(':') >= 0) {
      return isPlainV6(host);
    }
    return ENDS_IN_A_NUMBER.matcher(host).matches()
        ? FOUR_PLAIN_NUMBERS.matcher(host).matches()
        : NAME.matcher(host).matches();
  }

  /// Without a zone, which names an interface of this machine, and no IPv4 address in disguise.
  private static boolean isPlainV6(String host) {
    if (host.indexOf('%') >= 0) {
      return false;
    }
    try {
      return !(InetAddress.ofLiteral(host) instanceof Inet4Address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
