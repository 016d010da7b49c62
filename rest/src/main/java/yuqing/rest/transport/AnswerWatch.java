package yuqing.rest.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/// Counts a connection's answers as they are written, to know which request is answered next.
final class AnswerWatch extends ChannelOutboundHandlerAdapter {

  private int ended;
  private boolean begun;

  /// @param number of a request on this connection, from 1
  boolean isNextAnswerOf(int number) {
    return ended == number - 1 && !begun;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
      throws Exception {
    boolean interim =
        message instanceof HttpResponse answer
            && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (!interim) {
      begun = begun || message instanceof HttpResponse;
      if (message instanceof LastHttpContent) {
        begun = false;
        ended++;
      }
    }
    super.write(ctx, message, promise);
  }
}
