package yuqing.desk.change;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import org.jboss.logging.Logger;
import yuqing.desk.client.ServiceRefusal;

/// Failures of a stream that nobody listens to any more. Whoever leaves a page while
/// archive-service refuses its stream, or cannot be reached, leaves one behind: that is no fault of
/// the desk, and not logged as one.
@ApplicationScoped
class LateFailures {
  private static final Logger LOG = Logger.getLogger(LateFailures.class);

  void begin(@Observes StartupEvent start) {
    Infrastructure.setDroppedExceptionHandler(
        failure -> LOG.log(level(failure), "a stream failed after it was left", failure));
  }

  static Logger.Level level(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServiceRefusal
          || cause instanceof ProcessingException
          || cause instanceof HttpClosedException
          || cause instanceof IOException) {
        return Logger.Level.DEBUG;
      }
    }
    return Logger.Level.ERROR;
  }
}
