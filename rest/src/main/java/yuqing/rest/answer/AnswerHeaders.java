package yuqing.rest.answer;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The headers of every answer, refusals included: no cache keeps a case or contact data, and no
/// browser guesses a type. An endpoint may set other values. Entity tags stay useful to clients
/// that remember what they have read.
@Singleton
public class AnswerHeaders {

  public static final String KEPT_NOWHERE = "private, no-store";

  /// Runs before any handler that may answer.
  private static final int FIRST = -5;

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(AnswerHeaders::listen);
  }

  private static void listen(RoutingContext request) {
    request.addHeadersEndHandler(_ -> complete(request.response().headers()));
    request.next();
  }

  private static void complete(MultiMap headers) {
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", KEPT_NOWHERE);
    }
    headers.set("X-Content-Type-Options", "nosniff");
  }
}
