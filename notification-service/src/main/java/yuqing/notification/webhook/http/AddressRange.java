package yuqing.notification.webhook.http;

import java.net.InetAddress;
import java.util.List;

/// A block of addresses, such as `100.64.0.0/10`, IPv4 or IPv6.
final class AddressRange {
  private final byte[] prefix;
  private final int bits;

  private AddressRange(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  static AddressRange of(String block) {
    var slash = block.indexOf('/');
    // A literal is not looked up.
    var prefix = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
    return new AddressRange(prefix, Integer.parseInt(block.substring(slash + 1)));
  }

  static List<AddressRange> of(String... blocks) {
    return List.of(blocks).stream().map(AddressRange::of).toList();
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
