package yuqing.notification.webhook.http;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Names as a test sets them; none is asked of the network.
@Singleton
public final class TestNames implements HostAddresses {
  private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();

  public TestNames() {
    lead("receiver.test", "127.0.0.1");
    lead("public.test", "93.184.216.34");
    lead("private.test", "192.168.7.7");
    lead("both.test", "93.184.216.34", "10.0.0.1");
  }

  /// From now on the name has these addresses.
  public void lead(String host, String... addresses) {
    known.put(host, Stream.of(addresses).map(InetAddress::ofLiteral).toList());
  }

  @Override
  public List<InetAddress> addresses(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+|.*:.*")) {
      return List.of(InetAddress.ofLiteral(host));
    }
    var addresses = known.get(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }
}
