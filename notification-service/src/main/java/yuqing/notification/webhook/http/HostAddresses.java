package yuqing.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Resolves a host name to its addresses.
interface HostAddresses {

  /// Never empty.
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
