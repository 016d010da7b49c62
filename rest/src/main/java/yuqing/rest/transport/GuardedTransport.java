package yuqing.rest.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import org.eclipse.microprofile.config.ConfigProvider;

/// The JDK's sockets, with a [ConnectionGuard] before all other handlers on each accepted
/// connection. Vert.x passes no server's own options here, so the limits are read from the
/// settings.
final class GuardedTransport extends JDKTransport {

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    bootstrap.handler(new Acceptor(HeadLimits.of(ConfigProvider.getConfig())));
  }

  /// The messages that a listening socket reads are its connections.
  @Sharable
  private static final class Acceptor extends ChannelInboundHandlerAdapter {

    private final HeadLimits limits;

    Acceptor(HeadLimits limits) {
      this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object accepted) {
      ((Channel) accepted).pipeline().addFirst(new ConnectionGuard(limits));
      ctx.fireChannelRead(accepted);
    }
  }
}
