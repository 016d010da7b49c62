package yuqing.rest.request;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Removes from answers over HTTP/2 the headers that it forbids (RFC 9113, 8.2.2): its clients
/// reject an answer with headers of the connection. A stream that ends early ends no other
/// stream's connection.
@Singleton
public class Http2Answers {

  /// Runs before any handler that may answer.
  private static final int FIRST = -4;

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(Http2Answers::listen);
  }

  private static void listen(RoutingContext request) {
    if (request.request().version() == HttpVersion.HTTP_2) {
      request.addHeadersEndHandler(_ -> request.response().headers().remove("Connection"));
    }
    request.next();
  }
}
