package yuqing.archive.accesslog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import yuqing.access.Caller;
import yuqing.durable.Transactions;

/// Writes the access log. Who looks at the same again within the hour costs no statement.
///
/// An access that cannot be written is shown all the same, counted and alarmed: a leader must see
/// the dossier in an emergency, and the statement waits no longer than any other of a request.
/// Begun at the start, so that the count is there before the first access.
@Startup
@ApplicationScoped
class AccessLog {

  private static final Logger LOG = Logger.getLogger(AccessLog.class);

  /// Forgetting one costs a statement that changes nothing.
  private static final int MOST_REMEMBERED = 20_000;

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Transactions transactions;
  private final Cache<LoggedAccess, Boolean> written;
  private final Counter lost;

  AccessLog(Transactions transactions, MeterRegistry metrics) {
    this.transactions = transactions;
    this.written =
        Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    this.lost = metrics.counter("yuqing.access.log.lost");
  }

  void record(Caller caller, AccessKind kind, AccessSubject subject, Instant at) {
    var access = LoggedAccess.of(caller, kind, subject, at);
    if (written.getIfPresent(access) != null) {
      return;
    }
    try {
      transactions.inNew(
          connection -> {
            AccessLogRows.insert(connection, access, caller, at);
            return null;
          });
      written.put(access, true);
    } catch (RuntimeException e) {
      lost.increment();
      LOG.errorf(e, "access not logged: %s", access);
    }
  }
}
