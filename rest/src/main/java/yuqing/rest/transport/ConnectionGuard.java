package yuqing.rest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;

/// The first handler of a connection until its request decoder is installed; replaces that by the
/// strict one before it has read a byte.
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

  /// The names under which Vert.x installs its handlers.
  private static final String DECODER = "httpDecoder";

  private static final String ENCODER = "httpEncoder";
  private static final String TLS = "ssl";
  private static final String CONNECTION = "handler";

  private final HeadLimits limits;

  ConnectionGuard(HeadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var pipeline = ctx.pipeline();
    if (message instanceof ByteBuf bytes && pipeline.get(TLS) == null) {
      settle(ctx, bytes);
    }
    if (pipeline.get(DECODER) != null) {
      guard(pipeline);
      pipeline.remove(this);
    } else if (pipeline.get(CONNECTION) != null) {
      pipeline.remove(this);
    }
    ctx.fireChannelRead(message);
  }

  /// Where HTTP/2 is supported too, a connection's first bytes decide; until they have, they are
  /// passed on one by one.
  private static void settle(ChannelHandlerContext ctx, ByteBuf bytes) {
    var pipeline = ctx.pipeline();
    while (bytes.readableBytes() > 1
        && pipeline.get(DECODER) == null
        && pipeline.get(CONNECTION) == null) {
      ctx.fireChannelRead(bytes.readRetainedSlice(1));
    }
  }

  private void guard(ChannelPipeline pipeline) {
    var answers = new AnswerWatch();
    pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(limits, answers));
    pipeline.addAfter(ENCODER, "answerWatch", answers);
  }
}
