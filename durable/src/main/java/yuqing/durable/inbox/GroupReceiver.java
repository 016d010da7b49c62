package yuqing.durable.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.durable.worker.OutOfMemoryExit;

/// Consumes the events of a poll, each exactly once in effect: those of an incident share a
/// transaction, in their order. A shared transaction is tried once; whatever fails it, its events
/// are consumed one by one by [EventReceiver], so that only the faulty one is refused or retried.
/// When this returns, the offsets may be committed.
public final class GroupReceiver {

  private static final Logger LOG = Logger.getLogger(GroupReceiver.class);

  private final Inbox inbox;
  private final EventReceiver single;
  private final Counter received;
  private final Counter repeats;

  public GroupReceiver(Inbox inbox, EventReceiver single, MeterRegistry metrics) {
    this.inbox = inbox;
    this.single = single;
    this.received = metrics.counter("yuqing.inbox.received");
    this.repeats = metrics.counter("yuqing.inbox.repeats");
  }

  /// A failed transaction is retried here until it commits, as [EventReceiver#receive] does.
  ///
  /// @param events in the order of their records
  /// @return those that can never be consumed; all others are consumed
  /// @throws ReceiverClosed when the receiver was closed before all were consumed
  public <T> List<RefusedEvent<T>> receive(List<InboxEvent<T>> events, GroupWork<T> work) {
    var refused = new ArrayList<RefusedEvent<T>>();
    for (var group : EventGroups.of(events)) {
      if (group.size() == 1 || !isReceivedTogether(group, work)) {
        for (var event : group) {
          receiveAlone(event, work).ifPresent(refused::add);
        }
      }
    }
    return refused;
  }

  private <T> boolean isReceivedTogether(List<InboxEvent<T>> group, GroupWork<T> work) {
    MDC.put("incident", group.getFirst().incident());
    try {
      int fresh = single.attempt(connection -> together(connection, group, work));
      received.increment(fresh);
      repeats.increment(group.size() - fresh);
      return true;
    } catch (ReceiverClosed stop) {
      throw stop;
    } catch (RuntimeException | Error failed) {
      OutOfMemoryExit.ifOutOfMemory(failed);
      LOG.infof(
          "%d events are consumed one by one, their common transaction failed: %s",
          group.size(), failed.getClass().getName());
      return false;
    } finally {
      MDC.remove("incident");
    }
  }

  private <T> int together(Connection connection, List<InboxEvent<T>> group, GroupWork<T> work)
      throws SQLException {
    var fresh = inbox.enter(connection, group);
    if (!fresh.isEmpty()) {
      work.run(connection, fresh);
    }
    return fresh.size();
  }

  private <T> Optional<RefusedEvent<T>> receiveAlone(InboxEvent<T> event, GroupWork<T> work) {
    try (var _ = event.trace().makeCurrent()) {
      single.receive(
          event.id(),
          event.source(),
          event.incident(),
          connection -> {
            work.run(connection, List.of(event));
            return null;
          });
      return Optional.empty();
    } catch (UnprocessableEvent reason) {
      return Optional.of(new RefusedEvent<>(event, reason));
    }
  }
}
