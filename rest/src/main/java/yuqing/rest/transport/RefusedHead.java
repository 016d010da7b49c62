package yuqing.rest.transport;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.Optional;
import java.util.UUID;

/// The replacement for a request whose head was refused: a plain request with the reason, so that
/// its answer is sent after those of the requests before it and is counted like any other. The
/// header with the reason has a name that no caller can know.
public final class RefusedHead {

  private static final String FAULT = "refused-" + UUID.randomUUID();

  private RefusedHead() {}

  /// @param head the received bytes, perhaps not all
  static HttpRequest standIn(byte[] head, HeadFault fault) {
    var headers = HeadersMultiMap.httpHeaders();
    headers.set("host", "refused");
    headers.set("connection", "close");
    headers.set(FAULT, fault.name());
    RequestHead.lenientValue(head, "Accept-Language")
        .ifPresent(language -> headers.set("accept-language", language));
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", headers);
  }

  /// Why a request is refused; empty for one that is unchanged.
  public static Optional<HeadFault> faultOf(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(FAULT)).map(HeadFault::valueOf);
  }
}
