package yuqing.notification.webhook.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Resolves host names as the machine does.
@ApplicationScoped
@DefaultBean
class SystemHostAddresses implements HostAddresses {

  @Override
  public List<InetAddress> addresses(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
