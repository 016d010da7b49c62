package yuqing.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Which addresses a name has now.
interface HostAddresses {

  /// Never empty.
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
