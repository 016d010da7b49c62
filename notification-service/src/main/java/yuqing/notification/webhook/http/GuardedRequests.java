package yuqing.notification.webhook.http;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// How parties outside are asked: at the address that was checked, under the host name of the URL.
/// No redirect is followed and no connection kept: the next request may have to go to another
/// address. They are not concerned with our traces.
public final class GuardedRequests {

  private GuardedRequests() {}

  /// @param timeout of the whole request
  public static HttpClientOptions clientOptions(Duration connectTimeout, Duration timeout) {
    return new HttpClientOptions()
        .setKeepAlive(false)
        .setConnectTimeout((int) connectTimeout.toMillis())
        .setSslHandshakeTimeout(timeout.toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
        .setTracingPolicy(TracingPolicy.IGNORE);
  }

  /// A POST.
  ///
  /// @param address to connect to, whatever the name resolves to by now
  public static RequestOptions postTo(ReceiverUrl url, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
        .setHost(url.host())
        .setPort(url.port())
        .setSsl(url.encrypted())
        .setURI(url.target())
        .setFollowRedirects(false);
  }

  /// Why a request failed, as a code.
  public static String reason(Throwable failure) {
    return switch (failure) {
      case ConnectTimeoutException _ -> "timeout";
      case SSLException _ -> "tls";
      case ConnectException _ -> "connection-refused";
      default -> failure.getCause() == null ? "connection-lost" : reason(failure.getCause());
    };
  }
}
