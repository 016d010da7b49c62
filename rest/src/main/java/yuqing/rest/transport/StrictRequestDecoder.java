package yuqing.rest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import yuqing.rest.problem.Language;

/// Reads requests as Netty does, but only once a head is complete and valid. A connection whose
/// head takes longer than the idle timeout is closed. After a refusal nothing more is read.
final class StrictRequestDecoder extends HttpRequestDecoder {

  private final AnswerWatch answers;
  private final HeadScan scan;
  private final long headWithinMillis;

  private boolean betweenRequests = true;
  private boolean refused;
  private byte[] head = {};
  private ChunkScan chunks;
  private int requests;
  private ScheduledFuture<?> deadline;

  StrictRequestDecoder(HeadLimits limits, AnswerWatch answers) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.maxLineLength())
            .setMaxHeaderSize(limits.maxFieldsLength())
            .setMaxChunkSize(limits.maxChunkLength())
            .setStrictLineParsing(true));
    this.answers = answers;
    this.scan = new HeadScan(limits.maxLineLength(), limits.maxFieldsLength());
    this.headWithinMillis = limits.headWithin().toMillis();
  }

  @Override
  protected HttpMessage createMessage(String[] line) {
    return new DefaultHttpRequest(
        HttpVersion.valueOf(line[2]),
        HttpMethod.valueOf(line[0]),
        line[1],
        HeadersMultiMap.httpHeaders());
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out)
      throws Exception {
    if (refused) {
      bytes.skipBytes(bytes.readableBytes());
    } else if (betweenRequests ? headIsSound(ctx, bytes, out) : chunkIsSound(ctx, bytes)) {
      int first = out.size();
      int start = bytes.readerIndex();
      super.decode(ctx, bytes, out);
      if (chunks != null) {
        chunks.read(bytes.readerIndex() - start);
      }
      follow(ctx, bytes, out, first);
    }
  }

  /// Whether the head is complete and may be read; false also until the rest has arrived.
  private boolean headIsSound(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) {
    scan.skipEmptyLines(bytes);
    int length = scan.length(bytes);
    var fault = scan.fault();
    if (length == 0 && fault == null) {
      startDeadline(ctx, bytes);
      return false;
    }
    stopDeadline();
    scan.restart();
    head =
        ByteBufUtil.getBytes(
            bytes, bytes.readerIndex(), length == 0 ? bytes.readableBytes() : length);
    if (fault == null) {
      fault = RequestHead.faultOf(head).orElse(null);
    }
    if (fault != null) {
      refuseHead(bytes, out, fault);
      return false;
    }
    betweenRequests = false;
    return true;
  }

  private boolean chunkIsSound(ChannelHandlerContext ctx, ByteBuf bytes) {
    if (chunks == null || chunks.mayRead(bytes)) {
      return true;
    }
    if (chunks.isFaulty()) {
      bytes.skipBytes(bytes.readableBytes());
      refuseBody(ctx);
    }
    return false;
  }

  /// Examines what Netty has read, for its faults and for where the request ends.
  private void follow(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out, int first) {
    for (int i = first; i < out.size(); i++) {
      var object = (HttpObject) out.get(i);
      if (!object.decoderResult().isSuccess()) {
        out.subList(i, out.size()).clear();
        if (object instanceof HttpRequest) {
          refuseHead(bytes, out, faultOf(object.decoderResult().cause()));
        } else {
          refuseBody(ctx);
        }
        return;
      }
      if (object instanceof HttpRequest request) {
        requests++;
        boolean chunked = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        chunks = chunked ? new ChunkScan() : null;
      }
      if (object instanceof LastHttpContent) {
        betweenRequests = true;
        chunks = null;
      }
    }
  }

  private static HeadFault faultOf(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> HeadFault.LINE_TOO_LONG;
      case TooLongHttpHeaderException _ -> HeadFault.HEAD_TOO_LARGE;
      default -> HeadFault.REQUEST_LINE;
    };
  }

  private void refuseHead(ByteBuf bytes, List<Object> out, HeadFault fault) {
    refused = true;
    bytes.skipBytes(bytes.readableBytes());
    out.add(RefusedHead.standIn(head, fault));
    out.add(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /// The request is being answered already: it gets the refusal if nothing of its answer has been
  /// sent and none before it is still to be answered, and loses its connection either way.
  private void refuseBody(ChannelHandlerContext ctx) {
    refused = true;
    if (!answers.isNextAnswerOf(requests)) {
      cut(ctx);
      return;
    }
    var language =
        Language.preferred(RequestHead.lenientValue(head, "Accept-Language").orElse(null));
    ctx.writeAndFlush(RawRefusal.of(HeadFault.CHUNK, language, ctx.alloc()))
        .addListener(ChannelFutureListener.CLOSE);
  }

  private void startDeadline(ChannelHandlerContext ctx, ByteBuf bytes) {
    if (deadline == null && bytes.isReadable() && headWithinMillis > 0) {
      Runnable cut = () -> cut(ctx);
      deadline = ctx.executor().schedule(cut, headWithinMillis, TimeUnit.MILLISECONDS);
    }
  }

  private static void cut(ChannelHandlerContext ctx) {
    var unused = ctx.close();
  }

  private void stopDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
    stopDeadline();
    super.handlerRemoved0(ctx);
  }
}
