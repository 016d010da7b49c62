package yuqing.rest.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/// Gives each connection that leaves the pool the timeout of the work it is used for. A read that
/// takes longer ends the connection, and the pool drops it, so a hung connection is not reused.
///
/// Waiting for a connection and then for one answer together stay below five seconds for a request.
@ApplicationScoped
public class DatabaseTimeouts implements AgroalPoolInterceptor {
  private final DatabaseSettings settings;
  private final Map<DatabaseWork, Integer> millis = new EnumMap<>(DatabaseWork.class);
  private volatile boolean started;

  DatabaseTimeouts(DatabaseSettings settings) {
    this.settings = settings;
    millis.put(DatabaseWork.REQUEST, millis(settings.requestTimeout()));
    millis.put(DatabaseWork.STREAM, millis(settings.streamTimeout()));
    millis.put(DatabaseWork.WORKER, millis(settings.workerTimeout()));
    millis.put(DatabaseWork.START, millis(settings.startTimeout()));
  }

  private static int millis(Duration timeout) {
    return Math.toIntExact(timeout.toMillis());
  }

  /// The first connection of a process on a busy machine may take longer than a request may wait,
  /// so the short wait begins when all is started.
  void started(
      @Observes @Priority(Integer.MAX_VALUE) StartupEvent event, AgroalDataSource database) {
    database
        .getConfiguration()
        .connectionPoolConfiguration()
        .setAcquisitionTimeout(settings.acquisitionTimeout());
    started = true;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    set(connection, DatabaseWork.named().orElseGet(this::byItsThread));
  }

  /// The pool asks idle connections whether they still work, within a request's timeout.
  @Override
  public void onConnectionReturn(Connection connection) {
    set(connection, DatabaseWork.REQUEST);
  }

  private DatabaseWork byItsThread() {
    if (!started) {
      return DatabaseWork.START;
    }
    return Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null
        ? DatabaseWork.REQUEST
        : DatabaseWork.WORKER;
  }

  private void set(Connection connection, DatabaseWork work) {
    try {
      connection.setNetworkTimeout(Runnable::run, millis.get(work));
    } catch (SQLException broken) {
      // The first statement on it fails and has the pool drop it.
    }
  }
}
