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
public final class TestHostAddresses implements HostAddresses {
  private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();

  public TestHostAddresses() {
    resolve("receiver.test", "127.0.0.1");
    resolve("public.test", "93.184.216.34");
    resolve("my_hooks.public.test", "93.184.216.34");
    resolve("xn--fcswj775bss7a.test", "93.184.216.34");
    resolve("private.test", "192.168.7.7");
    resolve("both.test", "93.184.216.34", "10.0.0.1");
  }

  /// From now on the name has these addresses.
  public void resolve(String host, String... addresses) {
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
