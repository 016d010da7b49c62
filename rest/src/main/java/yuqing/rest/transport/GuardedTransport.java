package yuqing.rest.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/// The JDK's sockets, with a [ConnectionGuard] before everything else on each connection that an
/// HTTP server accepts.
final class GuardedTransport extends JDKTransport {

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    if (options instanceof HttpServerOptions http) {
      bootstrap.handler(new Acceptor(http));
    }
  }

  /// On the listening socket: what it reads are the connections.
  @Sharable
  private static final class Acceptor extends ChannelInboundHandlerAdapter {

    private final HttpServerOptions options;

    Acceptor(HttpServerOptions options) {
      this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object accepted) {
      ((Channel) accepted).pipeline().addFirst(new ConnectionGuard(options));
      ctx.fireChannelRead(accepted);
    }
  }
}
