package yuqing.rest.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;

/// A refusal as bytes of HTTP/1.1, for a connection on which no request can be answered any more.
final class RawRefusal {

  private RawRefusal() {}

  static ByteBuf of(HeadFault fault, Language language, ByteBufAllocator allocator) {
    var problem = Problem.of(fault.refusal(), language, "/");
    var body =
        new JsonObject()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", problem.detail())
            .put("instance", problem.instance())
            .encode()
            .getBytes(UTF_8);
    var head =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Language: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(
                HttpResponseStatus.valueOf(problem.status()),
                Problem.MEDIA_TYPE,
                language.tag(),
                body.length);
    return allocator.buffer().writeBytes(head.getBytes(US_ASCII)).writeBytes(body);
  }
}
